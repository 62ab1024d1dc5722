import {
  agreementClasses,
  agreementKinds,
  agreementParties,
  type AgreementClass,
  type AgreementKind,
  type AgreementParty,
} from '../../domain/agreement';
import { endsBetween } from '../../domain/agreement-on-day';
import { isInUseAfterExpiry } from '../../domain/agreement-phase';
import { addMonths, parseCalendarDate, type CalendarDate } from '../../domain/calendar-date';
import { agreementPhases, type AgreementPhase } from '../../domain/deadline';
import type { RegisterRow } from './register-row';
import { rowSearchText } from './row-search-text';
import { searchRank, wantedWords } from '../../domain/search/search-text';

export const endHorizons = [3, 6, 12] as const;
export type EndHorizon = (typeof endHorizons)[number];

/** In `areas`: agreements that every service area may use. */
export const everyArea = 0;

/** Which agreements of the register to show. Values within a list are alternatives; the parts must all be true. */
export interface RegisterFilter {
  readonly text: string;
  /** A service area is matched by its own agreements and by those that every area may use. `everyArea` is only the latter. */
  readonly areas: readonly number[];
  readonly phases: readonly AgreementPhase[];
  readonly kinds: readonly AgreementKind[];
  readonly parties: readonly AgreementParty[];
  readonly owners: readonly number[];
  readonly suppliers: readonly number[];
  readonly classes: readonly AgreementClass[];
  /** The running term ends within so many months from today. */
  readonly endsWithin: EndHorizon | null;
  /** I am owner or deputy. */
  readonly mine: boolean;
  /** No owner, or the owner has left; drafts and agreements that are over do not count. */
  readonly withoutOwner: boolean;
  readonly optionToDecide: boolean;
  /** Called off after it expired. Only for those who may read call-offs. */
  readonly usedAfterExpiry: boolean;
}

export const noFilter: RegisterFilter = {
  text: '',
  areas: [],
  phases: [],
  kinds: [],
  parties: [],
  owners: [],
  suppliers: [],
  classes: [],
  endsWithin: null,
  mine: false,
  withoutOwner: false,
  optionToDecide: false,
  usedAfterExpiry: false,
};

/** What a filter needs to know beyond the row. */
export interface FilterContext {
  readonly today: CalendarDate;
  readonly personId: number;
  /** Missing until spend has been read, or when the person may not read it. */
  readonly spendByAgreement?: ReadonlyMap<number, { readonly lastPeriodEnd: string }> | null;
}

const longestText = 200;
const mostValues = 100;

/** The filter as the query of the register's address; an empty filter is an empty text. `paths.agreements(registerQuery({ mine: true }))` opens it. */
export function registerQuery(filter: Partial<RegisterFilter>): string {
  const full = { ...noFilter, ...filter };
  const query = new URLSearchParams();
  const put = (key: string, value: string) => value !== '' && query.set(key, value);
  put('q', full.text.slice(0, longestText));
  put('omrade', full.areas.join('.'));
  put('fase', full.phases.join('.'));
  put('type', full.kinds.join('.'));
  put('part', full.parties.join('.'));
  put('eigar', full.owners.join('.'));
  put('leverandor', full.suppliers.join('.'));
  put('klasse', full.classes.join('.'));
  put('innan', full.endsWithin === null ? '' : String(full.endsWithin));
  put('mine', full.mine ? '1' : '');
  put('utanEigar', full.withoutOwner ? '1' : '');
  put('opsjon', full.optionToDecide ? '1' : '');
  put('iBruk', full.usedAfterExpiry ? '1' : '');
  return query.toString();
}

/** The filter that a query says. A query is anybody's text: what is not a known value is left out, so that an old or mistyped link still opens. */
export function parseRegisterQuery(query: string | URLSearchParams): RegisterFilter {
  const params = typeof query === 'string' ? new URLSearchParams(query) : query;
  const parts = (key: string) => [...new Set((params.get(key) ?? '').split('.').slice(0, mostValues))];
  const ids = (key: string) => parts(key).flatMap((part) => (/^\d{1,10}$/.test(part) ? [Number(part)] : []));
  const known = <T extends string>(key: string, values: readonly T[]) =>
    parts(key).flatMap((part) => values.find((value) => value === part) ?? []);
  const on = (key: string) => params.get(key) === '1';
  return {
    text: (params.get('q') ?? '').slice(0, longestText),
    areas: [...new Set(ids('omrade'))],
    phases: known('fase', agreementPhases),
    kinds: known('type', agreementKinds),
    parties: known('part', agreementParties),
    owners: [...new Set(ids('eigar'))],
    suppliers: [...new Set(ids('leverandor'))],
    classes: known('klasse', agreementClasses),
    endsWithin: endHorizons.find((months) => String(months) === params.get('innan')) ?? null,
    mine: on('mine'),
    withoutOwner: on('utanEigar'),
    optionToDecide: on('opsjon'),
    usedAfterExpiry: on('iBruk'),
  };
}

export const facets = [
  'text',
  'areas',
  'phases',
  'kinds',
  'parties',
  'owners',
  'suppliers',
  'classes',
  'endsWithin',
  'mine',
  'withoutOwner',
  'optionToDecide',
  'usedAfterExpiry',
] as const;
export type Facet = (typeof facets)[number];
type FacetTest = (row: RegisterRow) => boolean;

/** The tests that a filter puts a row to; a facet that says nothing has none. */
export function facetTests(filter: RegisterFilter, context: FilterContext): ReadonlyMap<Facet, FacetTest> {
  const tests = new Map<Facet, FacetTest>();
  const wanted = wantedWords(filter.text);
  if (wanted.length > 0) tests.set('text', (row) => searchRank(rowSearchText(row), wanted) >= 0);
  const listed = <T>(facet: Facet, values: readonly T[], matches: (row: RegisterRow, wanted: ReadonlySet<T>) => boolean) => {
    if (values.length === 0) return;
    const wanted = new Set(values);
    tests.set(facet, (row) => matches(row, wanted));
  };
  listed('areas', filter.areas, ({ agreement: { serviceAreaIds: ids } }, wanted) =>
    ids.length === 0 ? true : ids.some((id) => wanted.has(id)),
  );
  listed('phases', filter.phases, (row, wanted) => wanted.has(row.phase));
  listed('kinds', filter.kinds, (row, wanted) => wanted.has(row.agreement.kind));
  listed('parties', filter.parties, (row, wanted) => wanted.has(row.agreement.enteredIntoBy));
  listed('owners', filter.owners, (row, wanted) => row.agreement.ownerId !== null && wanted.has(row.agreement.ownerId));
  listed('suppliers', filter.suppliers, (row, wanted) => row.agreement.suppliers.some((each) => wanted.has(each.supplierId)));
  listed('classes', filter.classes, (row, wanted) => wanted.has(row.agreement.agreementClass));
  const { endsWithin } = filter;
  if (endsWithin !== null) {
    const last = addMonths(context.today, endsWithin);
    tests.set('endsWithin', (row) => endsBetween(row, context.today, last));
  }
  if (filter.mine) tests.set('mine', (row) => isMine(row, context.personId));
  if (filter.withoutOwner) tests.set('withoutOwner', isWithoutOwner);
  if (filter.optionToDecide) tests.set('optionToDecide', (row) => row.phase === 'optionDecision');
  if (filter.usedAfterExpiry) tests.set('usedAfterExpiry', (row) => isUsedAfterExpiry(row, context));
  return tests;
}

/** The rows that a filter lets through, in the order they came. */
export function applyFilter(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  context: FilterContext,
): readonly RegisterRow[] {
  const tests = [...facetTests(filter, context).values()];
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

export function isMine(row: RegisterRow, personId: number): boolean {
  return row.agreement.ownerId === personId || row.agreement.deputyId === personId;
}

/** The same answer as the `owner` deadline gives: agreements that are drafts or over need no owner. */
export function isWithoutOwner(row: RegisterRow): boolean {
  return row.deadlines.some((deadline) => deadline.kind === 'owner');
}

export function isUsedAfterExpiry(row: RegisterRow, context: FilterContext): boolean {
  const spend = context.spendByAgreement?.get(row.agreement.id);
  if (spend === undefined) return false;
  return isInUseAfterExpiry(row.agreement, parseCalendarDate(spend.lastPeriodEnd.slice(0, 10)), context.today);
}
