import { siteMoment } from '../../src/data/site-date';
import type { OrganisationStore } from '../../src/data/ports/organisation-store';
import type { AccountPerson, ReminderSettings, ReminderSource } from '../../src/data/ports/reminder-source';
import type { ReminderContext } from '../../src/domain/reminders/reminder-context';
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
  let kept: { readonly at: number; readonly world: Promise<World> } | null = null;
  return ({ fresh } = { fresh: false }) => {
    const now = from.now();
    const age = kept === null ? Number.POSITIVE_INFINITY : now.getTime() - kept.at;
    if (kept !== null && !fresh && age >= 0 && age < keptMs) return kept.world;
    const world = read(from, now);
    const mine = { at: now.getTime(), world };
    kept = mine;
    // What failed is asked again at once.
    world.catch(() => (kept = kept === mine ? null : kept));
    return world;
  };
}

async function read({ source, organisation }: Parameters<typeof createWorld>[0], now: Date): Promise<World> {
  const [settings, { suppliers }] = await Promise.all([source.settings(), organisation.organisation()]);
  return {
    settings,
    context: contextOf(settings, siteMoment(now).date),
    people: new Map(settings.people.map((person) => [person.id, person])),
    supplierNames: new Map(suppliers.map(({ id, name }) => [id, name])),
  };
}

export const nameOf = ({ people }: Pick<World, 'people'>, id: number | null): string =>
  id === null ? '' : (people.get(id)?.name ?? '');
