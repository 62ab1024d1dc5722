import { IDBFactory } from 'fake-indexeddb';
import { forgetEverybody, indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import { anne, bjarte, filled, found, ids, names, onRecords } from './a-keep';
import { aMirror, withChangedAgreement, withSpend } from './a-mirror';

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
