import * as z from 'zod/mini';

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
const field = {
  title: z.pipe(
    z.string(),
    z.transform((text) => text.trim().slice(0, longestTitle)),
  ),
  areaId: z.nullable(z.coerce.number().check(z.int(), z.positive())),
  months: z.pipe(z.coerce.number(), z.literal([...horizons])),
  rows: z.pipe(
    z.coerce.number().check(z.int()),
    z.transform((rows) => Math.min(rowLimits.most, Math.max(rowLimits.least, rows))),
  ),
  view: z.literal(['list', 'timeline']),
  language: z.literal(['page', 'nn', 'nb', 'en']),
};

/**
 * Settings as a page has stored them: what is missing or cannot be read is the default, because a page from an older version, or one edited by hand, must
 * still show something. Property panes store numbers as texts.
 * @example parsePartSettings({ rows: '500', months: 7, areaId: '3' }) // { rows: 50, months: 6, areaId: 3, … }
 */
export function parsePartSettings(raw: unknown): PartSettings {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const read = <K extends keyof typeof field>(key: K): PartSettings[K] => {
    const value = given[key];
    if (value === undefined || value === null || value === '') return defaultPartSettings[key];
    const result = z.safeParse(field[key], value);
    return (result.success ? result.data : defaultPartSettings[key]) as PartSettings[K];
  };
  return {
    title: read('title'),
    areaId: read('areaId'),
    months: read('months'),
    rows: read('rows'),
    view: read('view'),
    language: read('language'),
  };
}
