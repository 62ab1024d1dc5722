import { DatabaseError } from '../store/database-error';
import { QueryTooLargeError } from '../store/query-too-large-error';
import { queryTooComplex, SpError, unexpected } from './errors';
import { contentTypeOf } from './metadata-level';
import type { MetadataLevel } from './request';
import type { Rendered } from './rendered';

/** The body SharePoint gives an error at the metadata level that was asked for. */
export function errorBody(error: SpError, level: MetadataLevel): unknown {
  const message = { lang: 'en-US', value: error.message };
  return level === 'verbose' ? { error: { code: error.code, message } } : { 'odata.error': { code: error.code, message } };
}

export function renderError(thrown: unknown, level: MetadataLevel): Rendered {
  const error = toSpError(thrown);
  return {
    status: error.status,
    headers: { 'Content-Type': contentTypeOf(level), ...error.headers },
    body: JSON.stringify(errorBody(error, level)),
  };
}

export function toSpError(thrown: unknown): SpError {
  if (thrown instanceof SpError) return thrown;
  if (thrown instanceof DatabaseError) {
    return new SpError(503, '-1, Local.DatabaseUnavailable', `${thrown.message} ${thrown.remedy}`, { cause: thrown });
  }
  if (thrown instanceof QueryTooLargeError) return queryTooComplex(thrown);
  return unexpected(thrown);
}
