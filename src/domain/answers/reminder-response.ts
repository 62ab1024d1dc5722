import type { CalendarDate } from '../calendar-date';
import type { DeadlineKind } from '../deadline';

export const reminderAnswers = [
  'iHaveThis',
  'exercised',
  'declined',
  'newProcurement',
  'needReported',
  'handedOver',
  'remindMe',
] as const;
export type ReminderAnswer = (typeof reminderAnswers)[number];

/** What a person answered to a deadline (list ReminderResponses). */
export interface ReminderResponse {
  readonly id: number;
  readonly agreementId: number;
  readonly deadlineKind: DeadlineKind;
  readonly deadlineDate: CalendarDate;
  readonly answer: ReminderAnswer;
  readonly byId: number;
  readonly at: CalendarDate;
  readonly comment: string;
  /** For `remindMe`: the day to be reminded again. */
  readonly remindOn: CalendarDate | null;
}
