import type { Mirror } from '../../../src/data/sync/mirror';
import { columnsOf, mirroredKeys, type KeptKey } from '../../../src/data/sync/mirrored-lists';

/** A row with something in each column that is kept. */
export const aKeptRow = (key: KeptKey, id: number, text = `${key} ${id}`) =>
  Object.fromEntries(columnsOf(key).map((column) => [column, column === 'Id' ? id : text]));

/** A copy with rows of these ids in each list. */
export function aMirror(ids: readonly number[], over: Partial<Mirror> = {}): Mirror {
  return {
    lists: Object.fromEntries(
      mirroredKeys.map((key) => [key, { rows: new Map(ids.map((id) => [id, aKeptRow(key, id)])), token: `1;3;${key};1;1` }]),
    ) as unknown as Mirror['lists'],
    answers: {},
    people: [{ Id: 7, Title: 'Anne Sæbø' }],
    peopleToken: '1;1;site;1;1',
    siteToken: '1;1;site;1;9',
    user: { Id: 7 },
    rights: [],
    asOf: '2026-11-23T08:00:00.000Z',
    readAt: '2026-11-20T08:00:00.000Z',
    ...over,
  };
}

/** The copy with the spend of these ids. */
export const withSpend = (mirror: Mirror, ids: readonly number[]): Mirror => ({
  ...mirror,
  answers: {
    spend: { where: '[]', rows: new Map(ids.map((id) => [id, aKeptRow('spend', id)])), token: '1;3;spend;1;1' },
  },
});

/** The copy with one agreement that says something else. */
export function withChangedAgreement(mirror: Mirror, id: number, text: string): Mirror {
  const rows = new Map(mirror.lists.agreements.rows).set(id, aKeptRow('agreements', id, text));
  return { ...mirror, lists: { ...mirror.lists, agreements: { rows, token: '1;3;agreements;1;2' } } };
}
