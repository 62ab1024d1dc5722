import { hash } from 'node:crypto';
import { StorageError } from './storage-error';

/** Azure takes 1 MiB for an entity, in UTF-16, and 4 MiB for a transaction: so many bytes of JSON fit for certain. Both implementations refuse the same. */
const mostBytes = 256 * 1024;

const unpaired = /\p{Surrogate}/u;

/** A text that comes back as it was given: SQLite's binding cuts at a NUL, and UTF-8 knows no halved pair, so that two keys would become one. */
export function storableText(text: string): string {
  if (text.includes('\0') || unpaired.test(text)) {
    throw new StorageError('unstorable', 'A text with a NUL or half a surrogate pair cannot be kept.');
  }
  return text;
}

/** A value as JSON, which keeps every text. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value) ?? 'null';
  const bytes = Buffer.byteLength(json);
  if (bytes > mostBytes) {
    throw new StorageError('too-large', `A value of ${bytes} bytes cannot be kept; ${mostBytes} is the most.`);
  }
  return json;
}

/** An ISO instant as milliseconds, so that `+02:00` and `Z` compare. */
export function millis(instant: string): number {
  const at = Date.parse(instant);
  // Years 1970 to 9999: Azure's keys have a fixed number of digits.
  if (!(at >= 0 && at < 253_402_300_800_000)) throw new StorageError('unstorable', 'What should be an ISO instant is none.');
  return at;
}

export const instant = (at: number): string => new Date(at).toISOString();

/** No claim is given for so long: what ends later was given by a clock that has been set back since, and would hold up its lane until that time comes again. */
export const longestClaimMs = 3_600_000;

/** What remains of an identity when its record is removed. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

/** The order of both implementations, by code points: SQLite compares UTF-8, JavaScript would compare UTF-16. */
export const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
