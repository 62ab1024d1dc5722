import type { PersonChoices } from '../../domain/reminders/person-choices';

/** What a person chooses; who it is comes from whoever asks. */
export type Choices = Omit<PersonChoices, 'personId'>;

/** Of somebody who has chosen nothing. */
export const noChoices: Choices = { mutedUntil: null, dailySummary: false, language: null };

/** A person's own choices, asked and written as that person: for the tab. */
export interface OwnChoicesStore {
  own(): Promise<Choices>;
  save(choices: Choices): Promise<Choices>;
}

/** Everybody's choices, as the app: for the bot. */
export interface AllChoicesStore {
  /** By SharePoint's user id; whoever is missing has `noChoices`. One request. */
  all(): Promise<ReadonlyMap<number, PersonChoices>>;
  /** By user principal name. */
  of(upn: string): Promise<Choices>;
  /**
   * On behalf of a person with an account. The row is given to the person, so that the tab shows it and the person can change it. Throws `RejectedError`
   * for somebody without an account.
   */
  save(upn: string, choices: Choices): Promise<Choices>;
}
