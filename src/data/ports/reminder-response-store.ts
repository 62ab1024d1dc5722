import type { ReminderResponse } from '../../domain/answers/reminder-response';

export interface ReminderResponseStore {
  byPerson(personId: number): Promise<readonly ReminderResponse[]>;
  add(response: Omit<ReminderResponse, 'id'>): Promise<ReminderResponse>;
}
