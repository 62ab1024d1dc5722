import { ProductError } from '../../domain/product-error';

/** The site refused a row of the demo: the demo and the site's lists do not fit, or the account may not write. */
export class DemoWriteError extends ProductError {
  readonly code = 'demo/write-refused';
  readonly remedy =
    'Provision the site first and write the demo as its owner; then remove the half-written site and start again.';
  constructor(list: string, refused: number, options: { cause: unknown }) {
    super(`${refused} rows of the demo were refused by the list ${list}.`, options);
  }
}
