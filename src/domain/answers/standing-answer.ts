import type { ReminderAnswer, ReminderResponse } from './reminder-response';
import { addDays, type CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import { hasNoLastDay, putOffUntil, quietDaysAfterPassing } from './latest-reminder';
import { responsesTo } from './responses-to';

/** Why a deadline asks for nothing more: what the person answered, or that a new procurement is under way. */
export type Answer =
  | {
      readonly kind: Extract<ReminderAnswer, 'iHaveThis' | 'newProcurement' | 'needReported' | 'handedOver' | 'remindMe'>;
      readonly date: CalendarDate;
    }
  | { readonly kind: 'underWay'; readonly date: null };

/**
 * The answer that still stands for a deadline, or `null` when it must be asked. An answered option is decided, so it has no deadline left: what was
 * answered and then taken back is asked again.
 *
 * This is what a list shows to everybody: the last answer, whoever gave it, for as long as it holds. What is pushed to one person is less easily put to rest,
 * step by step and by whose answer it is: `answeredFor`.
 */
export function standingAnswer(
  deadline: Deadline,
  agreementId: number,
  {
    responses,
    beingReplaced,
    today,
  }: {
    readonly responses: readonly ReminderResponse[];
    readonly beingReplaced: ReadonlySet<number>;
    readonly today: CalendarDate;
  },
): Answer | null {
  const isRenewal = deadline.kind === 'renewalStart' || deadline.kind === 'expiry';
  const ofAgreement = responses.filter((each) => each.agreementId === agreementId);
  const last = responsesTo(ofAgreement, deadline).at(-1);
  const stands = last === undefined ? null : stillStands(last, deadline, today);
  if (stands) return stands;
  return isRenewal && beingReplaced.has(agreementId) ? { kind: 'underWay', date: null } : null;
}

function stillStands(response: ReminderResponse, deadline: Deadline, today: CalendarDate): Answer | null {
  switch (response.answer) {
    case 'remindMe': {
      const date = putOffUntil(response, deadline);
      return date !== null && date > today ? { kind: 'remindMe', date } : null;
    }
    case 'iHaveThis':
    case 'handedOver':
    // Told is not begun: it is asked again until the plan has it.
    case 'needReported':
      return asksAgain(response, deadline, today) ? null : { kind: response.answer, date: response.at };
    case 'newProcurement':
      return { kind: 'newProcurement', date: response.at };
    case 'exercised':
    case 'declined':
      return null;
  }
}

function asksAgain(response: ReminderResponse, deadline: Deadline, today: CalendarDate): boolean {
  if (hasNoLastDay(deadline) || today <= deadline.actBy) return false;
  return response.at <= deadline.actBy || today >= addDays(response.at, quietDaysAfterPassing);
}
