import {
  BadRowError,
  ConflictError,
  ForbiddenError,
  NotAttemptedError,
  NotFoundError,
  PartlySavedError,
  RejectedError,
  ThrottledError,
  UnauthenticatedError,
  UnreachableError,
  ValidationError,
} from '../../data/data-errors';
import type { Translate } from './create-text';

/** What happened and what to do, in the person's language. */
export function errorText(error: unknown, t: Translate): string {
  if (error instanceof ForbiddenError) return t('errors.forbidden');
  if (error instanceof NotFoundError) return t('errors.notFound');
  if (error instanceof ThrottledError) return t('errors.throttled', { seconds: error.retryAfterSeconds });
  if (error instanceof UnauthenticatedError) return t('errors.unauthenticated');
  if (error instanceof UnreachableError) return error.outcomeUnknown ? t('errors.outcomeUnknown') : t('errors.unreachable');
  if (error instanceof ConflictError) return t('errors.conflict');
  if (error instanceof BadRowError) return t('errors.badRow', { row: error.rowId, list: error.list, column: error.column });
  if (error instanceof RejectedError) return t('errors.rejected', { reason: error.message });
  if (error instanceof ValidationError) return t('errors.invalid');
  if (error instanceof PartlySavedError) return t('errors.partlySaved');
  if (error instanceof NotAttemptedError) return t('errors.notAttempted');
  return t('errors.unknown');
}
