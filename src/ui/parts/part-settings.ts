/** What somebody who edits a page decides about a part on it. The property pane offers exactly these. */
export interface PartSettings {
  /** The heading; empty for the part's own in the reader's language. */
  readonly title: string;
  /** The service area it is about; null for all. */
  readonly areaId: number | null;
  /** How far ahead it looks, in months. */
  readonly months: Horizon;
  /** How many rows it shows before "vis fleire". */
  readonly rows: number;
  /** Whether decisions are shown as a list or along a line of time. */
  readonly view: 'list' | 'timeline';
  /** The language of the part; `page` follows the page. */
  readonly language: 'page' | 'nn' | 'nb' | 'en';
}

export const horizons = [3, 6, 12, 24] as const;
export type Horizon = (typeof horizons)[number];
export const rowLimits = { least: 1, most: 50 } as const;

export const defaultPartSettings: PartSettings = { title: '', areaId: null, months: 6, rows: 10, view: 'list', language: 'page' };

export const longestTitle = 120;

/**
 * Settings as a page has stored them: what is missing or cannot be read is the default, because a page from an older version, or one edited by hand, must
 * still show something. Property panes store numbers as texts. Read by hand: zod would be most of what a page loads before a part is asked for.
 * @example parsePartSettings({ rows: '500', months: 7, areaId: '3' }) // { rows: 50, months: 6, areaId: 3, … }
 */
export function parsePartSettings(raw: unknown): PartSettings {
  const given = typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  const { title, areaId, months, rows, view, language } = defaultPartSettings;
  const area = wholeNumber(given['areaId']);
  const wantedRows = wholeNumber(given['rows']);
  return {
    title: typeof given['title'] === 'string' ? given['title'].trim().slice(0, longestTitle) : title,
    areaId: area !== null && area > 0 ? area : areaId,
    months: horizons.find((each) => each === wholeNumber(given['months'])) ?? months,
    rows: wantedRows === null ? rows : Math.min(rowLimits.most, Math.max(rowLimits.least, wantedRows)),
    view: (['list', 'timeline'] as const).find((each) => each === given['view']) ?? view,
    language: (['page', 'nn', 'nb', 'en'] as const).find((each) => each === given['language']) ?? language,
  };
}

/** `null` for what is neither a whole number nor a text of one. */
function wholeNumber(value: unknown): number | null {
  if (typeof value !== 'number' && (typeof value !== 'string' || !/^-?\d{1,10}$/.test(value))) return null;
  return Number.isSafeInteger(Number(value)) ? Number(value) : null;
}
