import type { Mirror } from './mirror';
import { aboutName, generationOf, mirrorOf, recordsOf } from './packed-mirror';
import { deleted, done, forgetOthers, openDatabase, storeName, type KeepOwner } from './register-database';
import type { RegisterKeep } from './register-keep';

/**
 * Keeps the register in the browser's IndexedDB, in a database of its own for each tenant, person and site; opening it as somebody takes away what it
 * kept for others. Where IndexedDB is forbidden, full, blocked or damaged, nothing is kept and nothing is said: the register is then read whole, as
 * it was the first time. Each writing is one transaction and is left out when another tab wrote meanwhile, so that two tabs cannot mix their copies.
 */
export function indexedDbKeep(owner: KeepOwner, factory: IDBFactory | undefined = browserFactory()): RegisterKeep {
  let database: Promise<IDBDatabase> | null = null;
  let kept: Mirror | null = null;
  let generation = 0;
  /** Only after a reading has shown that nothing of anybody else is left. */
  let mayWrite = false;

  const open = (): Promise<IDBDatabase> => {
    if (!factory) return Promise.reject(new DOMException('There is no IndexedDB.', 'NotSupportedError'));
    if (database === null) {
      const opening = openDatabase(factory, owner, () => {
        database = null;
      });
      database = opening;
      // What could not be opened is tried again the next time.
      opening.catch(() => {
        if (database === opening) database = null;
      });
    }
    return database;
  };

  return {
    load: () =>
      orNothing(async () => {
        if (factory) await forgetOthers(factory, owner);
        const store = (await open()).transaction(storeName).objectStore(storeName);
        const [names, texts] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        const records = new Map(names.map((name, index) => [textOf(name), textOf(texts[index])]));
        generation = generationOf(records.get(aboutName));
        mayWrite = true;
        kept = mirrorOf(records);
        return kept;
      }, null),

    save: (mirror) =>
      orNothing(async () => {
        if (!mayWrite) return;
        const transaction = (await open()).transaction(storeName, 'readwrite');
        const store = transaction.objectStore(storeName);
        if (generationOf(await done(store.get(aboutName))) !== generation) return;
        if (kept === null) store.clear();
        for (const [name, text] of recordsOf(mirror, kept, generation + 1)) {
          if (text === null) store.delete(name);
          else store.put(text, name);
        }
        await finished(transaction);
        kept = mirror;
        generation += 1;
      }, undefined),

    forget: () =>
      orNothing(async () => {
        const open_ = database;
        database = null;
        kept = null;
        generation = 0;
        mayWrite = false;
        await open_?.then(
          (opened) => opened.close(),
          () => undefined,
        );
        if (factory) await deleted(factory, owner);
      }, undefined),
  };
}

/** Takes away what is kept for anybody: nobody is signed in any more, or may use the app. */
export const forgetEverybody = (factory: IDBFactory | undefined = browserFactory()): Promise<void> =>
  orNothing(async () => {
    if (factory) await forgetOthers(factory, null);
  }, undefined);

/** Reading the property itself throws where a browser forbids storage. */
function browserFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}

/** Anything else than a text was not put there by this app. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const finished = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('Broken off.', 'AbortError')));
  });

/** A copy is a help and never a need: without it the register is read whole. A person cannot do anything about it, so nobody is told. */
async function orNothing<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}
