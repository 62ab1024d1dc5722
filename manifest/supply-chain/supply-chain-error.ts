import { ProductError } from '../../src/domain/product-error';

/** What the product is made of could not be told, or is not what was agreed to. */
export class SupplyChainError extends ProductError {
  readonly code = 'supply-chain';
  readonly remedy = 'See manifest/supply-chain: take another version, or write down there why this one is all right.';
}
