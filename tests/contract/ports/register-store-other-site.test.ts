import type { SPFI } from '@pnp/sp';
import { IDBFactory } from 'fake-indexeddb';
import { UnreachableError } from '../../../src/data/data-errors';
import { itemsOf } from '../../../src/data/rows/site';
import { registerStore } from '../../../src/data/stores/register-store-sharepoint';
import { indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import type { Mirror } from '../../../src/data/sync/mirror';
import type { RegisterKeep } from '../../../src/data/sync/register-keep';
import { syncedCopy } from '../../../src/data/sync/synced-copy';
import { agreements } from '../../../src/schema/agreements';
import { FakeClock } from '../../data/connection/fake-network';
import { aChange, failureOf } from './agreement-changes';
import { fullRead, machineOf } from './kept-register';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let admin: SPFI;

async function filledSite(titles: readonly string[]): Promise<ProvisionedSite> {
  const made = await provisionedSite();
  const seeded = await seedOrganisation(made);
  for (const title of titles) await made.ports('ingrid').agreements.create(aChange(seeded, { title }));
  return made;
}

beforeAll(async () => {
  site = await filledSite(['Vask', 'Mat', 'Papir', 'Leige']);
  admin = site.client('admin');
});
afterAll(() => site.close());
afterEach(() => {
  site.fault = null;
});

/** Holds the copy as it is, so that a test can say what was kept. */
function keepOf(kept: Mirror | null): RegisterKeep & { kept: Mirror | null } {
  return {
    kept,
    async load() {
      return this.kept;
    },
    async save(mirror) {
      this.kept = mirror;
    },
    async forget() {
      this.kept = null;
    },
  };
}

const storeOn = (sp: SPFI, keep: RegisterKeep, now?: () => Date) =>
  registerStore({ onBadRow: () => undefined }, syncedCopy(sp, { keep, ...(now && { now }) }));

async function aKeptCopy(): Promise<Mirror> {
  return syncedCopy(site.client('anne')).open();
}

test('another site at the same address, as when its data were removed, is read anew', async () => {
  const factory = new IDBFactory();
  const keepHere = () => indexedDbKeep({ tenantId: 'alver', personId: 'anne', siteUrl: site.siteUrl }, factory);
  const first = storeOn(site.client('anne'), keepHere());
  await first.open();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const other = await filledSite(['Heilt andre avtalar']);
  let kept: unknown = null;
  const content = await storeOn(other.client('anne'), keepHere()).open({ onKept: (shown) => (kept = shown) });
  expect(kept).not.toBeNull();
  expect(content).toEqual(await fullRead(other, 'anne'));
  expect(content.agreements.map(({ title }) => title)).toEqual(['Heilt andre avtalar']);
  await other.close();
});

test('a site that was brought back from a backup is read anew: its log is shorter than it was', async () => {
  const before = await aKeptCopy();
  const ahead = (token: string) => token.replace(/\d+$/, (number) => String(Number(number) + 5_000));
  const { agreements: list } = before.lists;
  // What was written after the backup was made is in the copy, and not on the site.
  const rows = new Map(list.rows).set(9_000, { ...list.rows.get(1), Id: 9_000, Title: 'Vart borte' });
  const keep = keepOf({
    ...before,
    siteToken: ahead(before.siteToken),
    lists: { ...before.lists, agreements: { rows, token: ahead(list.token) } },
  });
  expect(await storeOn(site.client('anne'), keep).open()).toEqual(await fullRead(site, 'anne'));
  expect(keep.kept?.lists.agreements.rows.has(9_000)).toBe(false);
});

test.each([
  ['a month ahead of the copy', 30],
  ['a month behind it', -30],
])('a clock that is %s means a clean reading', async (_, days) => {
  const keep = keepOf(await aKeptCopy());
  site.reached.length = 0;
  await storeOn(site.client('anne'), keep, () => new Date(Date.now() + days * 86_400_000)).open();
  expect(site.reached).toHaveLength(2);
});

test('a clock that was set back a little costs nothing', async () => {
  const keep = keepOf(await aKeptCopy());
  site.reached.length = 0;
  await storeOn(site.client('anne'), keep, () => new Date(Date.now() - 3_600_000)).open();
  expect(site.reached).toHaveLength(1);
});

test('what SharePoint refuses to tell of some rows is read with all the others', async () => {
  const keep = keepOf(await aKeptCopy());
  await itemsOf(admin, agreements).getById(1).update({ Title: 'Endra' });
  const spoiled = site.client('anne', {
    fetch: (url, init) => {
      const body = typeof init.body === 'string' ? init.body.replace(/Id\+eq\+1\b|Id%20eq%201\b/g, 'Nowhere+eq+1') : init.body;
      return fetch(url, { ...init, body });
    },
  });
  site.reached.length = 0;
  const content = await storeOn(spoiled, keep).open();
  // The changes, the rows that are refused, and everything.
  expect(site.reached).toHaveLength(4);
  expect(content).toEqual(await fullRead(site, 'anne'));
});

test.each<[what: string, over: Partial<Record<keyof Mirror, unknown>>]>([
  ['no account of rights', { rights: [null] }],
  ['an answer to no question', { answers: { spend: { where: '{', rows: new Map(), token: 'x' } } }],
  ['people who are none', { people: [null] }],
  ['no person it is of', { user: null }],
])('a copy with %s is as good as none', async (_, over) => {
  const keep = keepOf({ ...(await aKeptCopy()), ...over } as Mirror);
  expect(await storeOn(site.client('anne'), keep).open({ onKept: () => undefined })).toEqual(await fullRead(site, 'anne'));
  expect(await storeOn(site.client('anne'), keep).open()).toEqual(await fullRead(site, 'anne'));
});

test('more changes than a log tells at once are read with all the others', async () => {
  const keep = keepOf(await aKeptCopy());
  for (let nth = 0; nth < 11; nth += 1) {
    const [batched, send] = admin.batched();
    for (let part = 0; part < 95; part += 1)
      void itemsOf(batched, agreements)
        .getById(2)
        .update({ Purpose: `${nth} ${part}` });
    await send();
  }
  site.reached.length = 0;
  const content = await storeOn(site.client('anne'), keep).open();
  expect(site.reached).toHaveLength(3);
  expect(content).toEqual(await fullRead(site, 'anne'));
});

test('a write to the machine that fails half way leaves what was kept before', async () => {
  const factory = new IDBFactory();
  const machine = machineOf(site, 'anne', factory);
  await machine.open();
  const { put } = Object.getPrototypeOf(await aStore(factory)) as IDBObjectStore;
  let puts = 0;
  const spoiled = jest.spyOn(Object.getPrototypeOf(await aStore(factory)) as IDBObjectStore, 'put');
  spoiled.mockImplementation(function (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) {
    // The tab is gone after the first of them.
    if ((puts += 1) === 2) this.transaction.abort();
    return put.apply(this, args);
  });
  await itemsOf(admin, agreements).getById(3).update({ Title: 'Endra medan disken gjekk full' });
  const { content } = await machine.open();
  expect(puts).toBeGreaterThanOrEqual(2);
  spoiled.mockRestore();
  expect(content).toEqual(await fullRead(site, 'anne'));
  const next = await machine.open();
  expect(next.kept?.agreements.find(({ id }) => id === 3)?.title).not.toBe('Endra medan disken gjekk full');
  expect(next.content).toEqual(content);
});

test('a network that goes while changes are read spoils nothing', async () => {
  const keep = keepOf(await aKeptCopy());
  await itemsOf(admin, agreements).getById(4).update({ Title: 'Endra medan nettet gjekk' });
  const kept = keep.kept;
  let asked = 0;
  site.fault = (_, reply) => {
    // The changes are answered; the rows they name are not.
    if ((asked += 1) === 1) return false;
    reply.socket?.destroy();
    return true;
  };
  const store = storeOn(site.client('anne', { clock: new FakeClock() }), keep);
  expect(await failureOf(store.open())).toBeInstanceOf(UnreachableError);
  expect(keep.kept).toBe(kept);
  site.fault = null;
  expect(await store.open()).toEqual(await fullRead(site, 'anne'));
});

const aStore = (factory: IDBFactory): Promise<IDBObjectStore> =>
  new Promise((resolve) => {
    void factory.databases().then(([{ name = '' } = {}]) => {
      const opening = factory.open(name);
      opening.addEventListener('success', () => {
        resolve(opening.result.transaction('records').objectStore('records'));
        opening.result.close();
      });
    });
  });
