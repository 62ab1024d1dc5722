import type { RawRow } from '../rows/row-reader';
import type { MirroredKey } from './mirrored-lists';

/** The rows of one list that the person may read, as REST gave them, and the place in the list's change log up to which they are right. */
export interface MirroredList {
  readonly rows: ReadonlyMap<number, RawRow>;
  readonly token: string;
}

/**
 * A copy of what the app opens with. It is never changed: a newer copy shares the rows that are the same. Rows are kept as SharePoint gave them, so
 * that a copy that is read again shows, and complains of, exactly what a full read would.
 */
export interface Mirror {
  readonly lists: Readonly<Record<MirroredKey, MirroredList>>;
  /** The site's users, and the place in the site's change log; '' when the person may not read that log. */
  readonly people: readonly RawRow[];
  readonly peopleToken: string;
  /** Who asks, and what every list lets them do. */
  readonly user: RawRow;
  readonly rights: readonly RawRow[];
  /** ISO instants: when SharePoint last said that the copy is right, and when it was last read from end to end. */
  readonly asOf: string;
  readonly readAt: string;
}
