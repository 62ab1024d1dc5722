import type { Agreement } from '../agreement';
import { replacingNeed } from '../answers/answer-rows';
import { addDays, addMonths, type CalendarDate } from '../calendar-date';
import { renewalStart } from '../deadlines';
import { defaultDeadlineSettings, type DeadlineSettings } from '../deadline-settings';
import { isInForce } from '../ownership';
import type { Procurement } from '../procurement';
import type { RuleBook } from '../rules-in-force';
import { latestEnd } from '../term';
import { lastWorkingDayOnOrBefore } from '../working-days';
import { livingNeed } from './joined';

/** An agreement that comes to its end, and nothing that is to take its place. */
export interface WithoutSuccessor {
  readonly agreement: Agreement;
  /** The last day it can last, with the options that are left. */
  readonly end: CalendarDate;
  /** The last working day to begin with a new competition. */
  readonly start: CalendarDate;
}

/** How near the end is to be. */
export const successorMonths = 18;
/** How long it is asked for one that has ended and that nobody has marked as ended. */
const askedAfterMonths = 6;

/**
 * The agreements that end within 18 months, or whose new competition is to begin by now, without a need or procurement that replaces them; the first to begin
 * first. With options left, the end is the one with all of them: whoever has an option decides that first. One that is terminated, marked as ended, or
 * open-ended, is not among them; neither is one whose replacement has become part of a joint need.
 * @param ends agreements that a revision has concluded are to end.
 */
export function withoutSuccessor(
  agreements: readonly Agreement[],
  procurements: readonly Procurement[],
  today: CalendarDate,
  book: RuleBook,
  ends: ReadonlySet<number> = new Set(),
  settings: DeadlineSettings = defaultDeadlineSettings,
): readonly WithoutSuccessor[] {
  const byId = new Map(procurements.map((each) => [each.id, each]));
  const replaced = new Set(
    procurements.flatMap((each) =>
      each.replacesAgreementId !== null && livingNeed(each, byId) !== null ? [each.replacesAgreementId] : [],
    ),
  );
  const first = addMonths(today, -askedAfterMonths);
  const last = addMonths(today, successorMonths);
  return agreements
    .flatMap((agreement): WithoutSuccessor[] => {
      if (!isInForce(agreement.status) || agreement.openEnded || replaced.has(agreement.id) || ends.has(agreement.id)) return [];
      const end = latestEnd(agreement);
      if (end === null || end < first) return [];
      const start = lastWorkingDayOnOrBefore(renewalStart(agreement, end, today, book, settings), settings.calendar);
      return end <= last || start <= today ? [{ agreement, end, start }] : [];
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.agreement.id - b.agreement.id));
}

/** The need that a proposal becomes: what the agreement is for, by the day after it ends, planned to start in time. */
export function proposedNeed({ agreement, end, start }: WithoutSuccessor, today: CalendarDate): Omit<Procurement, 'id'> {
  return {
    ...replacingNeed(agreement, agreement.title, addDays(end, 1)),
    purchaseType: agreement.purchaseType,
    plannedStart: start < today ? null : start,
    responsibleId: agreement.ownerId,
  };
}
