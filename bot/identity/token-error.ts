import { ProductError } from '../../src/domain/product-error';

/** Entra gave no token: nothing that needs one has left this machine. */
export class TokenError extends ProductError {
  readonly code = 'bot-token-unavailable';
  readonly remedy =
    'Check BOT_APP_ID, BOT_TENANT_ID, the certificate or managed identity, and that login.microsoftonline.com is reached.';
}
