import type { ReadingRights } from '../../src/data/ports/reading-rights';
import type { ReminderSettings } from '../../src/data/ports/reminder-source';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { leadsOn } from '../../src/domain/reminders/recipients';
import { laneOfPerson } from '../places/place';
import { hashed } from '../reminders/reminder-content';
import { isReachable } from '../reminders/sweep-context';
import { leadsReceiver } from './kept-digest';

/** Procurement leads who get the same digest. */
export interface LeadGroup {
  readonly name: string;
  readonly lanes: readonly string[];
  /** Of the agreements with rights of their own. */
  readonly readable: ReadonlySet<number>;
}

/**
 * The leads, parted by which of the agreements with rights of their own they may read: nearly always one group. The last is the one that may read the most and has the
 * name that the week is reckoned by, also when there is nobody in it; a lead who may not read the register gets nothing.
 */
export async function leadGroups(
  rights: Pick<ReadingRights, 'readable'>,
  settings: ReminderSettings,
  today: CalendarDate,
  closedIds: readonly number[],
): Promise<readonly LeadGroup[]> {
  const leads = new Set(leadsOn(settings, today));
  const groups = new Map<string, { lanes: string[]; readable: ReadonlySet<number> }>();
  for (const person of settings.people) {
    if (!leads.has(person.id) || !isReachable(person)) continue;
    const readable = await rights.readable(person.upn, closedIds);
    if (readable === null) continue;
    const key = closedIds.filter((id) => readable.has(id)).join();
    const group = groups.get(key) ?? { lanes: [], readable };
    group.lanes.push(laneOfPerson(person.upn));
    groups.set(key, group);
  }
  if (groups.size === 0) return [{ name: leadsReceiver, lanes: [], readable: new Set() }];
  return [...groups]
    .toSorted(([, a], [, b]) => a.readable.size - b.readable.size)
    .map(([key, group], at) => ({ ...group, name: at === groups.size - 1 ? leadsReceiver : hashed(leadsReceiver, key) }));
}
