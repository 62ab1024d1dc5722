import { ProductError } from '../../src/domain/product-error';

/** Teams or its connector could not be asked, or the channel cannot be made as it is configured. */
export class ChannelError extends ProductError {
  readonly code = 'bot-channel-failed';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.remedy = remedy;
  }
}
