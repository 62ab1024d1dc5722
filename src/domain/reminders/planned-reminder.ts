import type { CalendarDate } from '../calendar-date';
import type { Deadline, DeadlineKind } from '../deadline';
import type { ReminderRecipient } from './reminder-rule';

/** One person is told of one step of one deadline. */
export interface PlannedReminder {
  /** `escalation`: comes in somebody's place, because they did not answer or because there is nobody. */
  readonly kind: 'reminder' | 'escalation';
  readonly agreementId: number;
  readonly deadline: Deadline;
  readonly step: string;
  readonly personId: number;
  /** As what the person is told. */
  readonly role: ReminderRecipient;
  /** Who did not answer, for an escalation; none when there was nobody to ask. */
  readonly past: readonly number[];
}

/** What the outbox knows of a reminder that was planned before. */
export interface PastReminder {
  readonly deadlineKind: DeadlineKind;
  readonly deadlineDate: CalendarDate;
  readonly step: string;
  readonly personId: number;
  readonly role: ReminderRecipient;
  /** The working day on which it went out or was to go out at the earliest; a person's own mute does not move it. */
  readonly day: CalendarDate;
  /** `waiting`: not sent yet. `asked`: sent, or it may have been. `refused`: could not be sent. `unsent`: superseded, or no longer true in its turn. */
  readonly state: 'waiting' | 'asked' | 'refused' | 'unsent';
}

/**
 * What makes a reminder the same one: agreement, kind and date of the deadline, step and recipient (domain.md section 4). A deadline with another date is
 * another deadline. The text is kept stable for ever; the bot hashes it.
 * @example reminderIdentity(planned) // '7|optionDecision|2027-01-31|months-3-before|12'
 */
export function reminderIdentity({
  agreementId,
  deadline,
  step,
  personId,
}: Pick<PlannedReminder, 'agreementId' | 'deadline' | 'step' | 'personId'>): string {
  return [agreementId, deadline.kind, deadline.date, step, personId].join('|');
}
