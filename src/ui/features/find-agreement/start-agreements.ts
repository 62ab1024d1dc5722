import type { RegisterRow } from '../../state/register-row';
import { isMine } from '../../state/register-filter';
import { usabilityOf } from '../../state/suggest-agreements';

/** Which agreements are shown before anything is searched for: of the page's area, of the person's own, of everybody, or simply all. */
export type StartKind = 'area' | 'own' | 'every' | 'all';

export interface StartInput {
  /** Those the part is about. */
  readonly rows: readonly RegisterRow[];
  /** The page's own choice. */
  readonly areaId: number | null;
  readonly personId: number;
  /** The areas the person is resource person for. */
  readonly answersFor: readonly number[];
  readonly compare: (a: string, b: string) => number;
}

/**
 * What a person is most likely to look for: agreements they can buy on now, those of the area first. The most important class comes first, since what is
 * used most is not for everybody to read.
 */
export function startAgreements(input: StartInput): { readonly kind: StartKind; readonly rows: readonly RegisterRow[] } {
  const now = input.rows.filter((row) => usabilityOf(row) === 'now');
  const sorted = (rows: readonly RegisterRow[]) =>
    rows.toSorted(
      ({ agreement: a }, { agreement: b }) =>
        a.agreementClass.localeCompare(b.agreementClass) || input.compare(a.title, b.title) || a.id - b.id,
    );
  if (input.areaId !== null) return { kind: 'area', rows: sorted(now) };
  const mine = now.filter((row) => isMine(row, input.personId)).flatMap(({ agreement }) => agreement.serviceAreaIds);
  const own = new Set([...input.answersFor, ...mine]);
  const inOwn = now.filter(({ agreement }) => agreement.serviceAreaIds.some((id) => own.has(id)));
  if (inOwn.length > 0) return { kind: 'own', rows: sorted(inOwn) };
  const every = now.filter(({ agreement }) => agreement.serviceAreaIds.length === 0);
  return every.length > 0 ? { kind: 'every', rows: sorted(every) } : { kind: 'all', rows: sorted(now) };
}

/** Whether a service area may use the agreement; null asks about all of them. */
export function isForArea({ agreement: { serviceAreaIds } }: RegisterRow, areaId: number | null): boolean {
  return areaId === null || serviceAreaIds.length === 0 || serviceAreaIds.includes(areaId);
}
