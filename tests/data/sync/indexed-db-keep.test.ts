import { IDBFactory } from 'fake-indexeddb';
import { forgetEverybody, indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import type { KeepOwner } from '../../../src/data/sync/register-database';
import { aMirror, withChangedAgreement, withSpend } from './a-mirror';

const anne: KeepOwner = { tenantId: 'alver', personId: 'anne', siteUrl: 'https://alver.sharepoint.com/sites/innkjop' };
const bjarte: KeepOwner = { ...anne, personId: 'bjarte' };
const ids = Array.from({ length: 1_200 }, (_, nth) => nth + 1);

/** What a new tab of the person finds. */
const found = (factory: IDBFactory, owner = anne) => indexedDbKeep(owner, factory).load();
const names = async (factory: IDBFactory) => (await factory.databases()).map(({ name = '' }) => name);

async function filled(factory: IDBFactory, owner = anne) {
  const keep = indexedDbKeep(owner, factory);
  await keep.load();
  await keep.save(aMirror(ids));
  return keep;
}

const onRecords = <T>(factory: IDBFactory, name: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const opening = factory.open(name);
    opening.addEventListener('success', () => {
      const request = work(opening.result.transaction('records', 'readwrite').objectStore('records'));
      request.addEventListener('error', () => reject(new Error('The test could not write.')));
      request.addEventListener('success', () => {
        opening.result.close();
        resolve(request.result);
      });
    });
  });

describe('what is kept in IndexedDB', () => {
  test('is there again, with every row in order', async () => {
    const factory = new IDBFactory();
    expect(await found(factory)).toBeNull();
    await filled(factory);
    const again = await found(factory);
    expect(again).toEqual(aMirror(ids));
    expect([...(again?.lists.agreements.rows.keys() ?? [])]).toEqual(ids);
  });

  test('takes changes, new rows and rows that are gone', async () => {
    const factory = new IDBFactory();
    const keep = await filled(factory);
    const changed = withChangedAgreement(withChangedAgreement(aMirror(ids), 700, 'endra'), 5_000, 'ny');
    const rows = new Map(changed.lists.agreements.rows);
    // The whole of a piece, and one row of another.
    for (const id of [1, ...ids.filter((each) => each >= 500 && each < 1_000 && each !== 700)]) rows.delete(id);
    const after = { ...changed, lists: { ...changed.lists, agreements: { ...changed.lists.agreements, rows } } };
    await keep.save(after);
    expect(await found(factory)).toEqual(after);
  });

  test('costs one piece when one row changes', async () => {
    const factory = new IDBFactory();
    const keep = await filled(factory);
    const mirror = aMirror(ids);
    await keep.save(mirror);
    const [name = ''] = await names(factory);
    await onRecords(factory, name, (store) => store.put('told apart', 'units/0'));
    await keep.save(withChangedAgreement(mirror, 3, 'endra'));
    expect(await onRecords(factory, name, (store) => store.get('units/0'))).toBe('told apart');
    expect(await onRecords(factory, name, (store) => store.get('agreements/0'))).toContain('endra');
  });

  test('holds what screens asked for besides, until it may no longer be read', async () => {
    const factory = new IDBFactory();
    const keep = await filled(factory);
    const withSome = withSpend(aMirror(ids), ids);
    await keep.save(withSome);
    expect(await found(factory)).toEqual(withSome);
    await keep.save(aMirror(ids));
    expect(await found(factory)).toEqual(aMirror(ids));
    const [name = ''] = await names(factory);
    const left = (await onRecords(factory, name, (store) => store.getAllKeys())) as readonly string[];
    expect(left.filter((record) => record.startsWith('spend'))).toEqual([]);
  });

  test('is one person’s: another person on the same machine finds nothing and takes it away', async () => {
    const factory = new IDBFactory();
    await filled(factory);
    expect(await found(factory, bjarte)).toBeNull();
    expect(await found(factory)).toBeNull();
  });

  test('is one site’s, and the person’s other sites keep theirs', async () => {
    const factory = new IDBFactory();
    await filled(factory);
    const other = { ...anne, siteUrl: 'https://alver.sharepoint.com/sites/innkjop-test' };
    expect(await found(factory, other)).toBeNull();
    expect(await found(factory)).not.toBeNull();
    expect(await found(factory, { ...anne, tenantId: 'bergen' })).toBeNull();
    expect(await found(factory)).toBeNull();
  });

  test('is forgotten when it is asked to be, also while another tab has it open', async () => {
    const factory = new IDBFactory();
    const keep = await filled(factory);
    const otherTab = indexedDbKeep(anne, factory);
    await otherTab.load();
    await keep.forget();
    expect(await names(factory)).toEqual([]);
    // The other tab goes on without it.
    await otherTab.save(aMirror([1]));
    expect(await otherTab.load()).toBeNull();
  });

  test('is forgotten for everybody when nobody is signed in any more', async () => {
    const factory = new IDBFactory();
    await filled(factory);
    await forgetEverybody(factory);
    expect(await names(factory)).toEqual([]);
  });

  test('leaves alone what is not the app’s', async () => {
    const factory = new IDBFactory();
    await new Promise((resolve) => factory.open('someone-else').addEventListener('success', resolve));
    await found(factory);
    expect(await names(factory)).toContain('someone-else');
  });
});

describe('two tabs', () => {
  test('do not mix their copies: who comes later leaves what the other wrote', async () => {
    const factory = new IDBFactory();
    await filled(factory);
    const [first, second] = [indexedDbKeep(anne, factory), indexedDbKeep(anne, factory)];
    const mirrors = [await first.load(), await second.load()];
    await first.save(withChangedAgreement(mirrors[0]!, 1, 'frå den fyrste'));
    await second.save(withChangedAgreement(mirrors[1]!, 600, 'frå den andre'));
    const kept = (await found(factory))!.lists.agreements.rows;
    expect(kept.get(1)).toMatchObject({ Title: 'frå den fyrste' });
    expect(kept.get(600)).toMatchObject({ Title: 'agreements 600' });
  });

  test('that write at the same moment leave one whole copy', async () => {
    const factory = new IDBFactory();
    const tabs = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const keep = indexedDbKeep(anne, factory);
        await keep.load();
        return keep;
      }),
    );
    await Promise.all(tabs.map((keep, nth) => keep.save(aMirror(ids.slice(0, 100 + nth)))));
    const kept = await found(factory);
    expect(kept).toEqual(aMirror(ids.slice(0, kept?.lists.agreements.rows.size)));
  });
});

describe('nothing is kept, and nobody is told,', () => {
  const loadedAfterSaving = async (factory: IDBFactory | undefined) => {
    const keep = indexedDbKeep(anne, factory);
    const before = await keep.load();
    await keep.save(aMirror([1]));
    const after = await keep.load();
    await keep.forget();
    return [before, after];
  };
  const nothing = [null, null];

  test('where there is no IndexedDB, as in Node', async () => {
    expect(await loadedAfterSaving(undefined)).toEqual(nothing);
  });

  test('where it is forbidden, as in a private window', async () => {
    const open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    expect(await loadedAfterSaving(factoryOf(new IDBFactory(), { open }))).toEqual(nothing);
  });

  test('where the browser cannot say what it keeps for others', async () => {
    const factory = new IDBFactory();
    const databases = () => Promise.reject(new DOMException('Not known.', 'UnknownError'));
    expect(await loadedAfterSaving(factoryOf(factory, { databases }))).toEqual(nothing);
    expect(await names(factory)).toEqual([]);
  });

  test('where it does not answer', async () => {
    jest.useFakeTimers();
    const open = () => new EventTarget() as IDBOpenDBRequest;
    const loading = indexedDbKeep(anne, factoryOf(new IDBFactory(), { open })).load();
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(await loading).toBeNull();
  });

  test('where opening fails; what is there can be taken away all the same', async () => {
    const factory = new IDBFactory();
    await filled(factory);
    let fails = true;
    const open = (name: string, version?: number) => {
      if (fails) throw new DOMException('Internal error.', 'UnknownError');
      return factory.open(name, version);
    };
    const keep = indexedDbKeep(anne, factoryOf(factory, { open }));
    expect(await keep.load()).toBeNull();
    fails = false;
    expect(await keep.load()).toEqual(aMirror(ids));
    fails = true;
    const other = indexedDbKeep(anne, factoryOf(factory, { open }));
    await other.load();
    await other.forget();
    expect(await names(factory)).toEqual([]);
  });

  test('where it opens too late: what opened keeps no other tab from taking the copy away', async () => {
    const late = new EventTarget() as EventTarget & { result?: IDBDatabase };
    const close = jest.fn();
    jest.useFakeTimers();
    const loading = indexedDbKeep(anne, factoryOf(new IDBFactory(), { open: () => late as unknown as IDBOpenDBRequest })).load();
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(await loading).toBeNull();
    late.result = { close } as unknown as IDBDatabase;
    late.dispatchEvent(new Event('success'));
    await Promise.resolve();
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('when the disk is full: what was kept before is whole', async () => {
    const factory = new IDBFactory();
    const keep = await filled(factory);
    const mirror = (await keep.load())!;
    const put = jest.spyOn(Object.getPrototypeOf(await aStore(factory)) as IDBObjectStore, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort();
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    await keep.save(withChangedAgreement(mirror, 1, 'fekk ikkje plass'));
    put.mockRestore();
    expect(await found(factory)).toEqual(aMirror(ids));
  });
});

describe('a copy that cannot be used is none', () => {
  const withoutParts = (about: string) => JSON.stringify({ ...(JSON.parse(about) as object), lists: undefined });
  test.each<[what: string, record: string, spoil: (text: string) => string]>([
    ['a row that is no JSON', 'agreements/1', () => '[[501,"'],
    ['a row with a cell too few', 'units/0', () => '[[1,"Knarvik"]]'],
    ['a piece without its rows', 'agreements/2', () => '[]'],
    ['an unknown list', 'secrets/0', () => '[]'],
    ['no account of it', 'about', () => ''],
    ['an account of another version of the app', 'about', () => '{"fingerprint":"eldre","generation":3}'],
    ['an account without its parts', 'about', withoutParts],
    ['people that are no list', 'people', () => '{}'],
    ['rows of an answer that is not kept', 'spend/0', () => '[[1,1,"2026-03-31T22:00:00Z",5]]'],
    ['an account without its answers', 'about', (about) => JSON.stringify({ ...(JSON.parse(about) as object), answers: null })],
  ])('%s', async (_, record, spoil) => {
    const factory = new IDBFactory();
    await filled(factory);
    const [name = ''] = await names(factory);
    const text = await onRecords<string>(factory, name, (store) => store.get(record) as IDBRequest<string>);
    await onRecords(factory, name, (store) => store.put(spoil(text ?? ''), record));

    const keep = indexedDbKeep(anne, factory);
    expect(await keep.load()).toBeNull();
    // And the next full reading takes its place.
    await keep.save(aMirror([1, 2, 3]));
    expect(await found(factory)).toEqual(aMirror([1, 2, 3]));
  });
});

/** A factory with some of its methods replaced. */
const factoryOf = (factory: IDBFactory, over: Partial<IDBFactory>): IDBFactory => ({
  open: factory.open.bind(factory),
  deleteDatabase: factory.deleteDatabase.bind(factory),
  databases: factory.databases.bind(factory),
  cmp: factory.cmp.bind(factory),
  ...over,
});

const aStore = async (factory: IDBFactory): Promise<IDBObjectStore> => {
  const [name = ''] = await names(factory);
  return new Promise((resolve) => {
    const opening = factory.open(name);
    opening.addEventListener('success', () => {
      resolve(opening.result.transaction('records').objectStore('records'));
      opening.result.close();
    });
  });
};
