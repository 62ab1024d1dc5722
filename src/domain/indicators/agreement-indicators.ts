import { endsBetween, isLive, type AgreementOnDay } from '../agreement-on-day';
import { isInUseAfterExpiry } from '../agreement-phase';
import { assessedAgreements } from '../assessment';
import { addMonths, parseCalendarDate } from '../calendar-date';
import { isInForce, isOwned } from '../ownership';
import { countedOf, isOfArea, type Counted, type CountedRow, type Indicator, type IndicatorInput } from './indicator';

const rowOf = ({ agreement: { id, title } }: AgreementOnDay): CountedRow => ({ kind: 'agreement', id, name: title });

const inArea = ({ agreements }: IndicatorInput, areaId: number | null) =>
  agreements.filter(({ agreement }) => isOfArea(agreement.serviceAreaIds, areaId));
const live = (input: IndicatorInput, areaId: number | null) => inArea(input, areaId).filter(isLive);
/** What others have entered into is not the municipality's to decide. */
const ownLive = (input: IndicatorInput, areaId: number | null) =>
  live(input, areaId).filter(({ agreement }) => agreement.enteredIntoBy === 'own');

const share = { unit: 'share', direction: 'higher', areasAddUp: false } as const;
const lowCount = { unit: 'count', areasAddUp: false } as const;

/** Signed and active agreements whose owner is still here. */
export const withOwner: Indicator = {
  ...share,
  code: 'withOwner',
  sources: [],
  count: (input, areaId) =>
    countedOf(
      inArea(input, areaId).filter(({ agreement }) => isInForce(agreement.status)),
      ({ agreement }) => isOwned(agreement.ownerId, input.personIds),
      rowOf,
    ),
};

/** Agreements whose term is over, and that something was called off on after it. */
export const usedAfterExpiry: Indicator = {
  ...lowCount,
  direction: 'lower',
  code: 'usedAfterExpiry',
  sources: ['callOffs'],
  count(input, areaId): Counted | null {
    const { callOffs, today } = input;
    if (callOffs === null) return null;
    const over = inArea(input, areaId).filter(({ currentEnd }) => currentEnd !== null && currentEnd < today);
    const lastDay = (id: number) => parseCalendarDate(callOffs.get(id)?.lastPeriodEnd.slice(0, 10) ?? '');
    return countedOf(over, ({ agreement }) => isInUseAfterExpiry(agreement, lastDay(agreement.id), today), rowOf);
  },
};

/** Agreements in use whose running term ends within the months from today, both days included. */
export const endsWithin: Indicator = {
  ...lowCount,
  direction: 'neutral',
  code: 'endsWithin',
  sources: [],
  count(input, areaId) {
    const last = addMonths(input.today, input.months);
    return countedOf(live(input, areaId), (row) => endsBetween(row, input.today, last), rowOf);
  },
};

/** Agreements in use with a finished revision. */
export const revised: Indicator = {
  ...share,
  code: 'revised',
  sources: ['assessments'],
  count(input, areaId): Counted | null {
    if (input.assessments === null) return null;
    const done = assessedAgreements(input.assessments, 'revision');
    return countedOf(live(input, areaId), ({ agreement }) => done.has(agreement.id), rowOf);
  },
};

/** Own agreements in use that were assessed as reserved or inclusive, themselves or as the procurement that led to them. */
export const agreementsAssessed: Indicator = {
  ...share,
  code: 'agreementsAssessed',
  sources: ['assessments', 'procurements'],
  count(input, areaId): Counted | null {
    const { assessments, procurements } = input;
    if (assessments === null || procurements === null) return null;
    const directly = assessedAgreements(assessments, 'reservedInclusive');
    const assessed = assessedProcurements(assessments);
    const before = new Set(procurements.flatMap((each) => (assessed.has(each.id) ? (each.resultingAgreementId ?? []) : [])));
    return countedOf(ownLive(input, areaId), ({ agreement: { id } }) => directly.has(id) || before.has(id), rowOf);
  },
};

/** The procurements with a finished assessment of reserved and inclusive contracts, by id. */
export function assessedProcurements(assessments: NonNullable<IndicatorInput['assessments']>): ReadonlySet<number> {
  const done = assessments.filter(({ kind, status }) => kind === 'reservedInclusive' && status === 'done');
  return new Set(done.flatMap(({ procurementId }) => procurementId ?? []));
}

/** Own agreements in use that are reserved or inclusive contracts. */
export const reservedOrInclusive: Indicator = {
  ...share,
  code: 'reservedOrInclusive',
  sources: [],
  count: (input, areaId) => countedOf(ownLive(input, areaId), ({ agreement }) => agreement.contractType !== 'ordinary', rowOf),
};

/** Own agreements in use that name a standard contract. */
export const standardContract: Indicator = {
  ...share,
  code: 'standardContract',
  sources: ['standardContracts'],
  count(input, areaId): Counted | null {
    const { standardContracts } = input;
    if (standardContracts === null) return null;
    return countedOf(ownLive(input, areaId), ({ agreement }) => standardContracts.has(agreement.id), rowOf);
  },
};
