import { ProductError } from '../../domain/product-error';

/** A step of the provisioning failed. What was done before it stays; running again goes on from there. */
export class ProvisioningError extends ProductError {
  readonly code = 'data/provisioning';
  readonly remedy = 'Mend what the cause names, then run the provisioning again: it does only what is missing.';
}
