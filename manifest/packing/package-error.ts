import { ProductError } from '../../src/domain/product-error';

/** A package could not be made, or is not as it should be. */
export class PackageError extends ProductError {
  readonly code = 'manifest/package-failed';

  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
