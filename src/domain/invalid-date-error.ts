import { ProductError } from './product-error';

/** Thrown when a text is not a calendar date, or when a calculation leaves the years 1900–2199. */
export class InvalidDateError extends ProductError {
  readonly code = 'domain/invalid-date';
  readonly remedy = 'Write the date as YYYY-MM-DD, a day that exists, in the years 1900–2199.';

  constructor(readonly text: string) {
    super(`"${text}" is not a calendar date between 1900-01-01 and 2199-12-31.`);
  }
}
