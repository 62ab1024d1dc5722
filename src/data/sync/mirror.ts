import type { RawRow } from '../rows/row-reader';
import type { AnswerKey, KeptKey, MirroredKey } from './mirrored-lists';

/** The rows of one list that the person may read, as REST gave them, and the place in the list's change log up to which they are right. */
export interface MirroredList {
  readonly rows: ReadonlyMap<number, RawRow>;
  readonly token: string;
}

/** The rows of a list for which `where` holds, as `whereText` writes it. */
export interface KeptAnswer extends MirroredList {
  readonly where: string;
}

/**
 * A copy of what the app opens with. It is never changed: a newer copy shares the rows that are the same. Rows are kept as SharePoint gave them, so
 * that a copy that is read again shows, and complains of, exactly what a full read would.
 */
export interface Mirror {
  readonly lists: Readonly<Record<MirroredKey, MirroredList>>;
  /** What screens asked for besides, of lists that the person may read; it is missing until it is asked for, and whenever it is in doubt. */
  readonly answers: Readonly<Partial<Record<AnswerKey, KeptAnswer>>>;
  /** The site's users, and the place in the site's change log; '' when the person may not read that log. */
  readonly people: readonly RawRow[];
  readonly peopleToken: string;
  /** Where the site's change log was, to tell a site that was brought back from a backup; '' when it is not known. */
  readonly siteToken: string;
  /** Who asks, and what every list lets them do. */
  readonly user: RawRow;
  readonly rights: readonly RawRow[];
  /** ISO instants: when SharePoint last said that the copy is right, and when it was last read from end to end. */
  readonly asOf: string;
  readonly readAt: string;
}

/** What a copy has under a name; `undefined` for an answer that is not kept. */
export const keptIn = ({ lists, answers }: Mirror, key: KeptKey): MirroredList | undefined =>
  key in lists ? lists[key as MirroredKey] : answers[key as AnswerKey];
