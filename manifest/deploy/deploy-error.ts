import { ProductError } from '../../src/domain/product-error';

/** A step cannot be done, or went wrong; `remedy` is how to go on. */
export class DeployError extends ProductError {
  readonly code = 'manifest/deploy-failed';

  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
