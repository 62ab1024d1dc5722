import { ProductError } from '../../src/domain/product-error';

/** Another instance took over a sweep, because this one was slow for longer than its lease, or both began at once. */
export class SweepLostError extends ProductError {
  readonly code = 'sweep-lost';
  readonly remedy = 'Nothing: the other instance plans the same. If it happens often, the storage or SharePoint is very slow.';

  constructor() {
    super('Another instance has taken over the sweep');
  }
}
