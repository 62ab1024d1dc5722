import { ProductError } from '../../src/domain/product-error';

/** What a log and a record may say of an error: its code or name. Messages can hold titles, names and addresses. */
export function problemOf(error: unknown): string {
  if (error instanceof ProductError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
