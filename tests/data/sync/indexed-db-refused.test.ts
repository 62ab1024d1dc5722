import { IDBFactory } from 'fake-indexeddb';
import { indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import { anne, bjarte, filled, found, ids, names } from './a-keep';
import { aMirror, withChangedAgreement } from './a-mirror';

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

  test('while a tab that hangs keeps another person’s copy, which goes with that tab', async () => {
    const factory = new IDBFactory();
    await filled(factory);
    const [name = ''] = await names(factory);
    // It hears nothing of others' wishes.
    const hanging = await new Promise<IDBDatabase>((resolve) => {
      const opening = factory.open(name);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const keep = indexedDbKeep(bjarte, factory);
    const loading = keep.load();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await loading).toBeNull();
    jest.useRealTimers();
    await keep.save(aMirror([1]));
    hanging.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await names(factory)).toEqual([]);
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
