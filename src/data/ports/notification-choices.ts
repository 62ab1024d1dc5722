import type { CalendarDate } from '../../domain/calendar-date';

export const choiceLanguages = ['nn', 'nb', 'en'] as const;
export type ChoiceLanguage = (typeof choiceLanguages)[number];

/** How a person wants to be reminded (list NotificationChoices). */
export interface NotificationChoices {
  /** The last day without reminders; `null` when not muted. Escalation past the person goes on. */
  readonly muteUntil: CalendarDate | null;
  /** One message a day in place of one for each reminder. */
  readonly dailySummary: boolean;
  /** `null` follows Teams. */
  readonly language: ChoiceLanguage | null;
}

/** Somebody who has chosen nothing. */
export const noChoices: NotificationChoices = { muteUntil: null, dailySummary: false, language: null };

/** A person's own choices, asked and written as that person: for the tab. */
export interface OwnChoicesStore {
  own(): Promise<NotificationChoices>;
  save(choices: NotificationChoices): Promise<NotificationChoices>;
}

/** Everybody's choices, as the app: for the bot. */
export interface AllChoicesStore {
  /** By SharePoint's user id; whoever is missing has `noChoices`. One request. */
  all(): Promise<ReadonlyMap<number, NotificationChoices>>;
  /** By user principal name. */
  of(upn: string): Promise<NotificationChoices>;
  /** On behalf of the person, who must have an account. The row is given to the person, so that the tab shows it. */
  save(upn: string, choices: NotificationChoices): Promise<NotificationChoices>;
}
