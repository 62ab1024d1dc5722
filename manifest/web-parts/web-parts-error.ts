import { ProductError } from '../../src/domain/product-error';

/** The package of the web parts could not be built. */
export class WebPartsError extends ProductError {
  readonly code = 'manifest/web-parts';

  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
