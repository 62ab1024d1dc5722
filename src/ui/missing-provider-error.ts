import { ProductError } from '../domain/product-error';

/** A component was rendered outside the provider it needs: a fault in our own composition. */
export class MissingProviderError extends ProductError {
  readonly code = 'ui/missing-provider';
  readonly remedy = 'Wrap the component in the provider that is named.';
  constructor(provider: string) {
    super(`This component needs ${provider} above it.`);
  }
}
