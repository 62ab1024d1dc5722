import type { AgreementKind, AgreementTerms } from '../agreement';
import type { ReminderResponse } from '../answers/reminder-response';
import type { CalendarDate } from '../calendar-date';
import type { CalledOff } from '../ceiling';
import type { FollowUp } from '../follow-up';

/** What reminders need of an agreement: its terms, and whom it concerns. */
export interface RemindedAgreement extends AgreementTerms {
  readonly id: number;
  readonly title: string;
  readonly kind: AgreementKind;
  /** The day employees were told of it; `null` until then. */
  readonly announcedOn: CalendarDate | null;
  readonly deputyId: number | null;
  /** Empty means that every service area may use it. */
  readonly serviceAreaIds: readonly number[];
}

/** Everything that the reminders of one agreement are computed from. */
export interface ReminderFacts {
  readonly agreement: RemindedAgreement;
  /** Those that are not done. */
  readonly followUps: readonly FollowUp[];
  readonly calledOff: CalledOff | null;
  readonly responses: readonly ReminderResponse[];
  /** An open procurement is to replace it. */
  readonly beingReplaced: boolean;
}
