import { newNeed, type Procurement } from '../procurement';

type Joined = Pick<Procurement, 'phase' | 'cancelledReason'>;

/**
 * Why a need was given up that is part of a joint one. Nynorsk: it is stored, like what people write themselves. The number leads from the old row to the new:
 * the list has no column for it.
 * @example joinedReason({ id: 12, title: 'Vask' }) // 'Slått saman i «Vask» (behov 12)'
 */
export function joinedReason({ id, title }: Pick<Procurement, 'id' | 'title'>): string {
  return `Slått saman i «${title.trim()}» (behov ${id})`;
}

/** The joint need that one was made part of; `null` when it was not. @example joinedInto({ phase: 'cancelled', cancelledReason: 'Slått saman i «Vask» (behov 12)' }) // 12 */
export function joinedInto({ phase, cancelledReason }: Joined): number | null {
  if (phase !== 'cancelled') return null;
  const found = /^Slått saman i «.*» \(behov (\d{1,10})\)$/s.exec(cancelledReason.trim())?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * Where a need has ended up: itself, or the joint one at the end of the way. `null` when it, or what it became part of, was given up or is gone.
 * @param byId every procurement, those that are over too.
 */
export function livingNeed(procurement: Procurement, byId: ReadonlyMap<number, Procurement>): Procurement | null {
  let at: Procurement | undefined = procurement;
  // Rows are written by people too: two that lead to each other must not go on for ever.
  for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
    if (at.phase !== 'cancelled') return at;
    const next = joinedInto(at);
    at = next === null ? undefined : byId.get(next);
  }
  return null;
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const first = <T extends string>(dates: readonly (T | null)[]): T | null =>
  dates.filter((date): date is T => date !== null).toSorted()[0] ?? null;

/**
 * One need of several: all their areas and codes, the sum of their values, and the earliest of their days. The kind of purchase is that of the largest value
 * among them. A need has one place for the agreement it replaces: which more there are, is written down.
 * @param areaName what an area is called, for the description.
 */
export function jointNeed(
  title: string,
  parts: readonly Procurement[],
  areaName: (id: number) => string,
): Omit<Procurement, 'id'> {
  const known = parts.flatMap(({ estimatedValue }) => estimatedValue ?? []);
  const largest = parts.toSorted((a, b) => (b.estimatedValue ?? 0) - (a.estimatedValue ?? 0))[0];
  const lines = parts.map((part) => {
    const areas = part.serviceAreaIds.map(areaName).filter(Boolean).join(', ');
    const about = [areas && `${areas}:`, part.title.trim(), `(behov ${part.id})`].filter(Boolean).join(' ');
    return part.description.trim() === '' ? about : `${about}\n${part.description.trim()}`;
  });
  return {
    ...newNeed,
    title: title.trim(),
    description: lines.join('\n\n'),
    serviceAreaIds: unique(parts.flatMap((part) => part.serviceAreaIds)),
    cpvCodes: unique(parts.flatMap((part) => part.cpvCodes)),
    purchaseType: largest?.purchaseType ?? newNeed.purchaseType,
    estimatedValue: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    neededBy: first(parts.map(({ neededBy }) => neededBy)),
    plannedStart: first(parts.map(({ plannedStart }) => plannedStart)),
    phase: parts.some(({ phase }) => phase === 'planned') ? 'planned' : 'need',
    responsibleId: parts.find(({ responsibleId }) => responsibleId !== null)?.responsibleId ?? null,
    replacesAgreementId: parts.find(({ replacesAgreementId }) => replacesAgreementId !== null)?.replacesAgreementId ?? null,
  };
}
