import { siteMoment } from '../../src/data/site-date';
import type { OrganisationStore } from '../../src/data/ports/organisation-store';
import type { AccountPerson, ReminderSettings, ReminderSource } from '../../src/data/ports/reminder-source';
import type { ReminderContext } from '../../src/domain/reminders/reminder-context';
import { keptFor } from '../kept-for';
import { contextOf } from '../reminders/sweep-context';

/** What all cards share: rules, people and names. */
export interface World {
  readonly settings: ReminderSettings;
  readonly context: ReminderContext;
  readonly people: ReadonlyMap<number, AccountPerson>;
  readonly supplierNames: ReadonlyMap<number, string>;
}

export type ReadWorld = (how?: { readonly fresh: boolean }) => Promise<World>;

/** Cards are composed some at a time, one round after another. */
const keptMs = 30_000;

/**
 * Reads the small lists, and has them again for half a minute: what a card says of its agreement is read each time, and an answer is checked when it is
 * written. `fresh` reads them now.
 */
export function createWorld(from: {
  readonly source: Pick<ReminderSource, 'settings'>;
  readonly organisation: Pick<OrganisationStore, 'organisation'>;
  readonly now: () => Date;
}): ReadWorld {
  return keptFor(
    keptMs,
    () => from.now().getTime(),
    () => read(from),
  );
}

async function read({ source, organisation, now }: Parameters<typeof createWorld>[0]): Promise<World> {
  const { date: today } = siteMoment(now());
  const [settings, { suppliers }] = await Promise.all([source.settings(), organisation.organisation()]);
  return {
    settings,
    context: contextOf(settings, today),
    people: new Map(settings.people.map((person) => [person.id, person])),
    supplierNames: new Map(suppliers.map(({ id, name }) => [id, name])),
  };
}

export const nameOf = ({ people }: Pick<World, 'people'>, id: number | null): string =>
  id === null ? '' : (people.get(id)?.name ?? '');
