import type { ResourceGroupMember, ServiceArea } from '../../domain/organisation';
import type { Person } from '../../domain/person';
import type { ReminderFacts } from '../../domain/reminders/reminder-facts';
import type { ReminderRule } from '../../domain/reminders/reminder-rule';
import type { RuleValue } from '../../domain/rule-value';

/** A person with the account that Teams knows them by. */
export interface AccountPerson extends Person {
  /** User principal name in lower case, from the login name; '' for what is no person's account. */
  readonly upn: string;
  readonly isGuest: boolean;
}

/** What reminders of all agreements depend on; small lists, read together. */
export interface ReminderSettings {
  readonly rules: readonly ReminderRule[];
  readonly ruleValues: readonly RuleValue[];
  readonly people: readonly AccountPerson[];
  readonly serviceAreas: readonly ServiceArea[];
  readonly resourceGroup: readonly ResourceGroupMember[];
  /** Members of the site group Innkjøpsleiing: the last resort. */
  readonly leadIds: readonly number[];
}

/** Places in the change logs up to which everything has been seen; JSON, opaque to others. */
export type SweepPlace = Readonly<Record<string, string>>;

export interface ChangesSince {
  /** Agreements that changed, or whose options, follow-ups, call-offs, responses or replacing procurements did. */
  readonly agreementIds: readonly number[];
  /** People, areas, rules or the resource group changed: every agreement may be another matter now. */
  readonly settingsChanged: boolean;
  readonly place: SweepPlace;
}

/** What the sweep reads. Nothing of it is kept between calls. */
export interface ReminderSource {
  settings(): Promise<ReminderSettings>;
  /** One request for all lists. `null`: the logs cannot tell (token too old, list changed, too much, a deleted row): everything has to be read. */
  changesSince(place: SweepPlace): Promise<ChangesSince | null>;
  /** Of the agreements named; one that is gone is not among them. */
  facts(agreementIds: readonly number[]): Promise<readonly ReminderFacts[]>;
  /** Of every agreement, a few thousand at a time so that memory stays flat; answers the place from before the first was read. */
  everything(onSome: (facts: readonly ReminderFacts[]) => Promise<void>): Promise<SweepPlace>;
}
