import { ProductError } from '../../domain/product-error';

/** SharePoint answered 412 or 409: the row is no longer the one that was read. Stores turn it into a `ConflictError` with both versions. */
export class PreconditionFailedError extends ProductError {
  readonly code = 'data/precondition-failed';
  readonly remedy = 'Read the row again and let the person choose between the two versions.';
}
