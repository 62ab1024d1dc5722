import { ProductError } from '../../src/domain/product-error';

/** Other instances kept writing the same place. */
export class PlaceBusyError extends ProductError {
  readonly code = 'bot/place-busy';
  readonly remedy = 'Nothing was lost: Teams tells it again, or the person can try once more.';
  constructor(tries: number) {
    super(`The record of a place was changed by others ${tries} times in a row.`);
  }
}
