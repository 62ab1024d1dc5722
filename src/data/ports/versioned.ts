import type { Standing } from '../../domain/across/is-across';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Person } from '../../domain/person';

/** A value together with the ETag it was read at. Writing it back with that ETag fails with a conflict when somebody else wrote in between. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

/**
 * One saved version of a row, newest first in a history; the version before it of the same row tells what changed. `fields` holds what a
 * person would see change, keyed by the schema's property name: choices as their text, persons and lookups as names, dates as `YYYY-MM-DD`,
 * yes/no as `true` and `false`, lines with line breaks, empty cells as `''`.
 */
export interface RowVersion {
  /** The row this is a version of: a history holds several rows, and only versions of the same row are compared. */
  readonly row: { readonly list: 'agreements' | 'agreementOptions' | 'agreementSuppliers'; readonly id: number };
  readonly versionLabel: string;
  readonly savedAt: string;
  /** The day of it on the site. */
  readonly savedOn?: CalendarDate;
  /** Of what the bot wrote for somebody who answered a card: that person, where it can be told who. */
  readonly savedBy: Person | null;
  /** The bot wrote it. */
  readonly byBot?: boolean;
  /** The bot wrote it for `savedBy`, who answered a card. */
  readonly isAnswer?: boolean;
  /** Saved by a member of the group Innkjøpsleiing, as far as the person may know its members. */
  readonly byLead?: boolean;
  /** Whose the agreement is from this version on; only of its own row. */
  readonly standing?: Standing;
  readonly fields: Readonly<Record<string, string>>;
}

/** How far a long read or write has come. `total` is missing until it is known. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
}
export type OnProgress = (progress: Progress) => void;

/** For a change of many rows: being told how far it has come, and stopping it. A stop takes effect before the next rows are sent. */
export interface BulkOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}
