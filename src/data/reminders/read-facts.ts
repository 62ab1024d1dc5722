import type { SPFI } from '@pnp/sp';
import type { ReminderFacts } from '../../domain/reminders/reminder-facts';
import type { ListDeclaration } from '../../schema/list';
import { RejectedError } from '../data-errors';
import { remindedMapping } from '../mappings/reminder-mappings';
import { readRows, type RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, type Site } from '../rows/site';
import { filtersOf, type Where } from '../sync/where';
import { FactsParts } from './facts-parts';
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
  const [agreements] = await Promise.all([
    rowsWhere(site.sp, remindedMapping, 'Id', ids),
    ...childKeys.map(async (key) => parts.add(key, await childRows(site.sp, key, ids))),
  ]);
  return readRows(agreements, remindedMapping.read, site.onBadRow)
    .toSorted((a, b) => a.id - b.id)
    .map((agreement) => parts.factsOf(agreement));
}

const childRows = (sp: SPFI, key: ChildKey, ids: readonly number[]) =>
  rowsWhere(
    sp,
    childLists[key].mapping,
    childLists[key].parent,
    ids,
    key === 'followUps' ? [{ column: 'DoneOn', anyOf: [null] }] : [],
  );

/**
 * Rows by an indexed column, which SharePoint answers at any size of the list as long as the filter itself finds few enough: agreements with very many
 * rows together are asked for one by one.
 */
async function rowsWhere(
  sp: SPFI,
  { list, select }: { readonly list: ListDeclaration; readonly select: readonly string[] },
  column: string,
  ids: readonly number[],
  more: Where = [],
): Promise<readonly RawRow[]> {
  try {
    const answers = await readTogether(
      sp,
      filtersOf([{ column, anyOf: ids }, ...more]).map(
        (filter) => (batched) =>
          itemsOf(batched, list)
            .select(...select)
            .filter(filter)
            .top(5_000),
      ),
      'none',
    );
    return answers.flat();
  } catch (error) {
    if (ids.length === 1 || !isTooMuch(error)) throw error;
    const one: RawRow[] = [];
    for (const id of ids) one.push(...(await rowsWhere(sp, { list, select }, column, [id], more)));
    return one;
  }
}

/** The list view threshold. */
const isTooMuch = (error: unknown): boolean => error instanceof RejectedError && error.sharePointCode.startsWith('-2147024860');
