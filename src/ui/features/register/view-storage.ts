import * as z from 'zod/mini';
import { columnIds, inTableOrder, type ColumnId } from './columns';

/** A view that a person has saved: the query of the register's address, under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}
/** What is kept in the browser for a person: how they like to see the register, never what is in it. */
export interface ViewSettings {
  readonly views: readonly SavedView[];
  readonly columns: readonly ColumnId[] | null;
}

export const noSettings: ViewSettings = { views: [], columns: null };

const stored = z.object({
  views: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })),
  columns: z.nullable(z.array(z.enum(columnIds))),
});
const keyOf = (personId: number) => `innkjop.register.${personId}`;

/** What is stored for the person; what cannot be read (another version, edited by hand, storage turned off) is as if nothing was stored. */
export function readViewSettings(storage: Pick<Storage, 'getItem'> | null, personId: number): ViewSettings {
  try {
    const parsed = stored.safeParse(JSON.parse(storage?.getItem(keyOf(personId)) ?? 'null'));
    if (!parsed.success) return noSettings;
    const { views, columns } = parsed.data;
    return { views, columns: columns && inTableOrder(columns) };
  } catch {
    return noSettings;
  }
}

/** Answers whether it was stored: private windows and full storage refuse. */
export function writeViewSettings(storage: Pick<Storage, 'setItem'> | null, personId: number, settings: ViewSettings): boolean {
  if (!storage) return false;
  try {
    storage.setItem(keyOf(personId), JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** The browser's storage, or `null` where a frame may not use it. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
