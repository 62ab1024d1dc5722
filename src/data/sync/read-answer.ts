import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../schema/list';
import { readEverything, tokenOf } from '../rows/read-everything';
import { firstPages, itemsOf, listOf, readTogether } from '../rows/site';
import type { KeptAnswer } from './mirror';
import type { AnswerKey } from './mirrored-lists';
import { answeredLists, columnsOf } from './mirrored-lists';
import { filtersOf, whereText, type Where } from './where';

/**
 * Asks for rows of a list. For an answer that is `toKeep` the place in the list's change log is asked for before them: what changes meanwhile is found
 * again by the next reading of changes. Otherwise its token is ''.
 */
export async function readAnswer(sp: SPFI, key: AnswerKey, where: Where, toKeep: boolean): Promise<KeptAnswer> {
  const wanted = answeredLists[key];
  if (where.length === 0) {
    const [{ rows, token } = { rows: [], token: '' }] = await readEverything(sp, [wanted]);
    return { where: whereText(where), rows: new Map(rows.map((row) => [Number(row['Id']), row])), token };
  }
  const token = toKeep ? await tokenNow(sp, wanted.list) : '';
  const answers = await readTogether(
    sp,
    filtersOf(where).map(
      (filter) => (batched) =>
        itemsOf(batched, wanted.list)
          .select(...columnsOf(key))
          .filter(filter)
          .top(5_000),
    ),
    'none',
  );
  return {
    where: whereText(where),
    rows: new Map(answers.flat().map((row) => [Number(row['Id']), row])),
    token,
  };
}

async function tokenNow(sp: SPFI, list: ListDeclaration): Promise<string> {
  const [page] = await firstPages(sp, [(batched) => listOf(batched, list).select('CurrentChangeToken')], 'none');
  return tokenOf(page?.rows[0]?.['CurrentChangeToken']);
}
