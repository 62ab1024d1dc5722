import type { ReminderAnswer, ReminderResponse } from './reminder-response';
import { addDays, type CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import { latestReminder } from './latest-reminder';

/** Why a deadline asks for nothing more: what the person answered, or that a new procurement is under way. */
export type Answer =
  | {
      readonly kind: Extract<ReminderAnswer, 'iHaveThis' | 'newProcurement' | 'handedOver' | 'remindMe'>;
      readonly date: CalendarDate;
    }
  | { readonly kind: 'underWay'; readonly date: null };

/** A passed deadline asks again after so many days, as the reminders do (domain.md section 4: weekly after, while undecided). */
const quietDaysAfterPassing = 7;

/**
 * The answer that still stands for a deadline, or `null` when it must be asked. An answered option is decided, so it has no deadline left: what was
 * answered and then taken back is asked again.
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
  const answers = responses
    .filter(
      (each) => each.agreementId === agreementId && each.deadlineKind === deadline.kind && each.deadlineDate === deadline.date,
    )
    .sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
  const last = answers.at(-1);
  const stands = last === undefined ? null : stillStands(last, deadline, today);
  if (stands) return stands;
  return isRenewal && beingReplaced.has(agreementId) ? { kind: 'underWay', date: null } : null;
}

function stillStands(response: ReminderResponse, deadline: Deadline, today: CalendarDate): Answer | null {
  switch (response.answer) {
    case 'remindMe': {
      // Rows from before the limit, or written elsewhere, put nothing away past its own day either.
      const latest = latestReminder(deadline, response.at);
      const date = response.remindOn !== null && response.remindOn > latest ? latest : response.remindOn;
      return date !== null && date > today ? { kind: 'remindMe', date } : null;
    }
    case 'iHaveThis':
    case 'handedOver':
      return asksAgain(response, deadline, today) ? null : { kind: response.answer, date: response.at };
    case 'newProcurement':
      return { kind: 'newProcurement', date: response.at };
    case 'exercised':
    case 'declined':
      return null;
  }
}

/** A new competition, a ceiling and an owner have no contract day that runs out: whoever has it, has it. */
function asksAgain(response: ReminderResponse, { kind, actBy }: Deadline, today: CalendarDate): boolean {
  if (kind === 'renewalStart' || kind === 'ceiling' || kind === 'owner' || today <= actBy) return false;
  return response.at <= actBy || today >= addDays(response.at, quietDaysAfterPassing);
}
