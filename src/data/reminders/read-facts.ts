import type { ReminderFacts } from '../../domain/reminders/reminder-facts';
import { remindedMapping } from '../mappings/reminder-mappings';
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { FactsParts } from './facts-parts';
import { rowsWhere, type Asked } from './rows-where';
import { childKeys, childLists, type ChildKey } from './sweep-lists';

/** So many agreements are asked for together: six lists, twenty ids in a filter, in one request. */
const agreementsAtOnce = 300;

/** Facts of the agreements named, in order of id; one that is gone is not among them. */
export async function readFacts(site: Site, agreementIds: readonly number[]): Promise<readonly ReminderFacts[]> {
  const ids = [...new Set(agreementIds)].sort((a, b) => a - b);
  const found: ReminderFacts[] = [];
  for (let from = 0; from < ids.length; from += agreementsAtOnce)
    found.push(...(await factsOfSome(site, ids.slice(from, from + agreementsAtOnce))));
  return found;
}

async function factsOfSome(site: Site, ids: readonly number[]): Promise<readonly ReminderFacts[]> {
  const parts = new FactsParts(site);
  const { list, select } = remindedMapping;
  const [agreements] = await Promise.all([
    rowsWhere(site.sp, { list, select, column: 'Id', ids }),
    ...childKeys.map(async (key) => parts.add(key, await rowsWhere(site.sp, childRows(key, ids)))),
  ]);
  return readRows(agreements, remindedMapping.read, site.onBadRow)
    .toSorted((a, b) => a.id - b.id)
    .map((agreement) => parts.factsOf(agreement));
}

/** Rows that belong to some agreements: of follow-ups those that are not done. */
export function childRows(key: ChildKey, ids: readonly number[]): Asked {
  const { mapping, parent } = childLists[key];
  const more = key === 'followUps' ? [{ column: 'DoneOn', anyOf: [null] }] : [];
  return { list: mapping.list, select: mapping.select, column: parent, ids, more };
}
