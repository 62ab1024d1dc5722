import { ProductError } from '../domain/product-error';

/** The local product cannot start. `message` says what is wrong and `remedy` what to do, each in one sentence. */
export class StartError extends ProductError {
  readonly code = 'local/start';
  constructor(
    message: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
