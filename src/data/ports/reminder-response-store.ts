import type { CalendarDate } from '../../domain/calendar-date';
import type { DeadlineKind } from '../../domain/deadline';

export const reminderAnswers = ['iHaveThis', 'exercised', 'declined', 'newProcurement', 'handedOver', 'remindMe'] as const;
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

export interface ReminderResponseStore {
  byPerson(personId: number): Promise<readonly ReminderResponse[]>;
  add(response: Omit<ReminderResponse, 'id'>): Promise<ReminderResponse>;
}
