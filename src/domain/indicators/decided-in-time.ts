import type { Agreement } from '../agreement';
import { addMonths, type CalendarDate } from '../calendar-date';
import { endAfterOptions, inSequence, optionDecisionDate } from '../term';
import { isOfArea, type Counted, type CountedRow, type Indicator } from './indicator';

/** The length of time whose decisions are looked at. */
const windowMonths = 12;

/**
 * Options whose last day to decide was in the last twelve months, and among them those that were decided by that day. An option that nobody decided
 * counts as late, also one that went on by itself; one that was decided without a day in the list cannot be judged and is left out.
 */
export const decidedInTime: Indicator = {
  code: 'decidedInTime',
  unit: 'share',
  direction: 'higher',
  areasAddUp: false,
  sources: ['decisionDays'],
  count({ agreements, decisionDays, today }, areaId): Counted | null {
    if (decisionDays === null) return null;
    const first = addMonths(today, -windowMonths);
    const due = agreements
      .filter(({ agreement }) => isOfArea(agreement.serviceAreaIds, areaId))
      .flatMap(({ agreement }) => passedDecisions(agreement, decisionDays, today))
      .filter(({ lastDay }) => lastDay >= first);
    return { denominator: due.map(({ row }) => row), numerator: due.flatMap(({ row, inTime }) => (inTime ? [row] : [])) };
  },
};

interface PassedDecision {
  readonly row: CountedRow;
  readonly lastDay: CalendarDate;
  readonly inTime: boolean;
}

/** Those that were to be decided before today. After an option that was declined, or lapsed, there is none left to decide. */
function passedDecisions(
  agreement: Agreement,
  decisionDays: ReadonlyMap<number, CalendarDate>,
  today: CalendarDate,
): readonly PassedDecision[] {
  // A draft has nothing to decide yet, and why one was terminated with options left is not known.
  if (agreement.status === 'draft' || agreement.status === 'terminated') return [];
  const passed: PassedDecision[] = [];
  for (const [index, term] of inSequence(agreement.options).entries()) {
    const option = agreement.options.find((each) => each === term);
    const termBefore = endAfterOptions(agreement, index);
    if (option === undefined || termBefore === null) break;
    const lastDay = optionDecisionDate(agreement, option, termBefore);
    if (lastDay >= today) break;
    const day = decisionDays.get(option.id);
    const isOpen = option.decision === 'open';
    if (isOpen || day !== undefined) {
      const { id, sequence } = option;
      const row: CountedRow = { kind: 'option', id, name: agreement.title, option: { agreementId: agreement.id, sequence } };
      passed.push({ row, lastDay, inTime: !isOpen && day !== undefined && day <= lastDay });
    }
    if (option.decision === 'declined' || (isOpen && option.mode === 'active')) break;
  }
  return passed;
}
