import type { Asker } from './asker';
import type { HandlerParts } from './handler-parts';

/** One request asks for so many rows; no card shows more. */
export const mostAsked = 25;

/**
 * The first of what was found that the person may see, as SharePoint says now; `null` for somebody who may not read the register. Where others read along
 * also only what everybody who reads the register may read.
 */
export async function shownTo<T>(
  { rights }: Pick<HandlerParts, 'rights'>,
  asker: Asker | null,
  found: readonly T[],
  idOf: (one: T) => number,
  where: 'personal' | 'channel',
): Promise<{ readonly shown: readonly T[]; readonly total: number } | null> {
  if (asker === null) return null;
  const first = found.slice(0, mostAsked);
  const ids = first.map(idOf);
  const [readable, open] = await Promise.all([
    rights.readable(asker.upn, ids),
    where === 'channel' ? rights.openToAll(ids) : null,
  ]);
  if (readable === null) return null;
  const shown = first.filter((one) => readable.has(idOf(one)) && (open === null || open.has(idOf(one))));
  return { shown, total: found.length - (first.length - shown.length) };
}
