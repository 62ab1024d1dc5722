import { array, assert, boolean, constant, nat, oneof, property, record, type Arbitrary } from 'fast-check';
import {
  breakInheritance,
  clearScopesBelow,
  firstUnique,
  resetInheritance,
} from '../../../../src/local/sharepoint/security/scopes';
import { keyOf } from '../../../../src/local/sharepoint/store/item-path';
import type { List } from '../../../../src/local/sharepoint/store/list';
import { storeOf } from '../../../../src/local/sharepoint/store/site-store';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A row of the plain picture: where it is, and whether it has rights of its own. */
interface Row {
  readonly id: number;
  dir: string;
  readonly name: string;
  readonly isFolder: boolean;
  unique: boolean;
}

type Step =
  | { readonly kind: 'add'; readonly folder: boolean; readonly into: number }
  | { readonly kind: 'break'; readonly at: number }
  | { readonly kind: 'reset'; readonly at: number }
  | { readonly kind: 'clear'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly into: number };

const index = nat({ max: 30 });
const step: Arbitrary<Step> = oneof(
  record({ kind: constant('add' as const), folder: boolean(), into: index }),
  record({ kind: constant('break' as const), at: index }),
  record({ kind: constant('reset' as const), at: index }),
  record({ kind: constant('clear' as const), at: index }),
  record({ kind: constant('move' as const), at: index, into: index }),
);

const pathOf = ({ dir, name }: Row): string => `${dir}/${name}`;
const isBelow = (row: Row, folder: Row): boolean => `${row.dir}/`.startsWith(`${pathOf(folder)}/`);

/** The nearest from the row upwards that has rights of its own, found by walking. */
function expected(rows: readonly Row[], row: Row): number | undefined {
  if (row.unique) return row.id;
  const parent = rows.find((other) => other.isFolder && pathOf(other) === row.dir);
  return parent && expected(rows, parent);
}

function play(list: List, steps: readonly Step[]): Row[] {
  const { server } = site.sharePoint;
  const { database } = server;
  const { items } = storeOf(server);
  const rows: Row[] = [];
  const folderAt = (number: number): Row | undefined => rows.filter(({ isFolder }) => isFolder)[number % 7];
  for (const one of steps) {
    if (one.kind === 'add') {
      const dir = folderAt(one.into);
      const place = { dir: dir ? pathOf(dir) : '', name: `n${rows.length}`, fsType: one.folder ? 1 : 0 } as const;
      const { id } = items.insert(list, new Map(), 6, place);
      rows.push({ id, dir: place.dir, name: place.name, isFolder: one.folder, unique: false });
      continue;
    }
    const row = rows[one.at % Math.max(rows.length, 1)];
    if (!row) continue;
    const thing = { at: { listId: list.record.id, itemId: row.id }, list };
    if (one.kind === 'break') {
      breakInheritance(database, thing, true, 6, 1073741829);
      row.unique = true;
    } else if (one.kind === 'reset') {
      resetInheritance(database, thing);
      row.unique = false;
    } else if (one.kind === 'clear') {
      clearScopesBelow(database, thing);
      for (const other of rows) if (row.isFolder && isBelow(other, row)) other.unique = false;
    } else {
      const into = folderAt(one.into);
      const dir = into ? pathOf(into) : '';
      if (into && (into === row || isBelow(into, row))) continue;
      const from = pathOf(row);
      const stored = items.get(list, row.id);
      if (!stored) continue;
      items.update(list, stored, new Map(), 6, { dir, dir_key: keyOf(dir) });
      const inside = rows.filter((other) => row.isFolder && isBelow(other, row));
      row.dir = dir;
      for (const other of inside) other.dir = pathOf(row) + other.dir.slice(from.length);
    }
  }
  return rows;
}

test('whatever is broken, reset, cleared and moved, each row has the rights of the nearest thing above it that has its own', () => {
  const { server } = site.sharePoint;
  const { lists } = storeOf(server);
  let made = 0;
  assert(
    property(array(step, { maxLength: 40 }), (steps) => {
      const list = lists.create({ webId: server.rootWebId, title: `Scopes ${(made += 1)}`, template: 100 });
      const rows = play(list, steps);
      for (const row of rows) {
        const found = firstUnique(server.database, { listId: list.record.id, itemId: row.id });
        expect([row.name, found.itemId]).toEqual([row.name, expected(rows, row)]);
      }
    }),
    { numRuns: 60, seed: 20_260_301 },
  );
});
