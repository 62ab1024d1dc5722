import type { CalendarDate } from '../calendar-date';
import { isAcross, type Ground, type Standing } from './is-across';

/** One save of an agreement's row or of a row that belongs to it, as SharePoint's versions tell it. */
export interface SavedVersion {
  /** Names the row, e.g. `agreementOptions 12`. */
  readonly row: string;
  /** 1, 2, … of that row. */
  readonly number: number;
  /** ISO instant. */
  readonly savedAt: string;
  /** The day of it on the site. */
  readonly day: CalendarDate;
  /** By SharePoint's own account of it, never a client's; `null` when it names no person. */
  readonly savedById: number | null;
  /** Whose the agreement is from this save on; `null` for a row that only belongs to it. */
  readonly standing: Standing | null;
  /** Stands in the owner's place for this row: who is responsible for a follow-up. */
  readonly responsibleId?: number | null;
}

export interface SaveAcross<V extends SavedVersion> {
  readonly version: V;
  /** Whose the agreement was just before. */
  readonly before: Standing;
}

/** Rows made together with the agreement are one act for a person, though they are several saves. */
const sameActMs = 120_000;

/**
 * The saves of one agreement and its rows that were made across (see `isAcross`), oldest first. Each is held against whose the agreement was just before it, so
 * who takes an agreement over has done so across, and what they do afterwards is not. Making an agreement, with all that comes with it, is never across.
 * Units and areas are taken as they are now: who led them then is not kept.
 * @example
 * const first = { row: 'agreements 1', number: 1, savedAt: '2026-11-20T09:00:00Z', day: calendarDate('2026-11-20'), savedById: 7, standing: owned(7) };
 * const second = { ...first, number: 2, savedAt: '2026-11-21T09:00:00Z', day: calendarDate('2026-11-21'), savedById: 8 };
 * savesAcross([first, second], ground) // [{ version: second, before: owned(7) }]
 */
export function savesAcross<V extends SavedVersion>(versions: readonly V[], ground: Ground): readonly SaveAcross<V>[] {
  const oldestFirst = versions.toSorted((a, b) => compare(a.savedAt, b.savedAt) || a.number - b.number);
  const own = oldestFirst.filter(({ standing }) => standing !== null).toSorted((a, b) => a.number - b.number);
  return oldestFirst.flatMap((version): SaveAcross<V>[] => {
    const before = standingBefore(version, own);
    const { savedById, responsibleId = null } = version;
    if (before === null || savedById === null || savedById === responsibleId) return [];
    return isAcross(savedById, before, ground, version.day) ? [{ version, before }] : [];
  });
}

/** `null`: the save made the agreement, or came with it. */
function standingBefore(version: SavedVersion, own: readonly SavedVersion[]): Standing | null {
  if (version.standing !== null) return own.findLast(({ number }) => number < version.number)?.standing ?? null;
  const [made] = own;
  if (made === undefined) return null;
  const cameWith =
    made.savedById === version.savedById &&
    Date.parse(version.savedAt) - Date.parse(made.savedAt) <= sameActMs &&
    made.number === 1;
  if (cameWith) return null;
  return (own.findLast(({ savedAt }) => savedAt < version.savedAt) ?? made).standing;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
