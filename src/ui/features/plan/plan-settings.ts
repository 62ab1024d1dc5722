import * as z from 'zod/mini';

/** Suggestions that a person does not want to see; kept in the browser, for them alone. */
export interface HiddenSuggestions {
  /** Keys of the same need in several areas. */
  readonly same: readonly string[];
  /** Agreements without a successor. */
  readonly endings: readonly number[];
}

export const nothingHidden: HiddenSuggestions = { same: [], endings: [] };

const stored = z.object({ same: z.array(z.string()), endings: z.array(z.number()) });
const keyOf = (personId: number) => `innkjop.plan.${personId}`;
/** More than this nobody has hidden by hand. */
const most = 500;

/** What is stored for the person; what cannot be read (another version, edited by hand, storage turned off) is as if nothing was stored. */
export function readHidden(storage: Pick<Storage, 'getItem'> | null, personId: number): HiddenSuggestions {
  try {
    const parsed = stored.safeParse(JSON.parse(storage?.getItem(keyOf(personId)) ?? 'null'));
    return parsed.success ? parsed.data : nothingHidden;
  } catch {
    return nothingHidden;
  }
}

/** Answers whether it was stored: private windows and full storage refuse. It is hidden until the page is left even so. */
export function writeHidden(storage: Pick<Storage, 'setItem'> | null, personId: number, hidden: HiddenSuggestions): boolean {
  if (!storage) return false;
  try {
    storage.setItem(keyOf(personId), JSON.stringify({ same: hidden.same.slice(-most), endings: hidden.endings.slice(-most) }));
    return true;
  } catch {
    return false;
  }
}
