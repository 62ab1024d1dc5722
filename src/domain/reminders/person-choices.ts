import type { CalendarDate } from '../calendar-date';

/** What a person has chosen of how the bot tells them things. Kept in SharePoint, so that the chat and the tab see the same. */
export interface PersonChoices {
  readonly personId: number;
  /** The last day, inclusive, on which reminders wait; `null` when nothing does. */
  readonly mutedUntil: CalendarDate | null;
  /** One message a working day with everything, instead of one for each. */
  readonly dailySummary: boolean;
  /** `null`: the language that Teams is set to. */
  readonly language: 'nn' | 'nb' | 'en' | null;
}
