import { indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import type { KeepOwner } from '../../../src/data/sync/register-database';
import { aMirror } from './a-mirror';

export const anne: KeepOwner = { tenantId: 'alver', personId: 'anne', siteUrl: 'https://alver.sharepoint.com/sites/innkjop' };
export const bjarte: KeepOwner = { ...anne, personId: 'bjarte' };
export const ids = Array.from({ length: 1_200 }, (_, nth) => nth + 1);

/** What a new tab of the person finds. */
export const found = (factory: IDBFactory, owner = anne) => indexedDbKeep(owner, factory).load();
export const names = async (factory: IDBFactory) => (await factory.databases()).map(({ name = '' }) => name);

export async function filled(factory: IDBFactory, owner = anne) {
  const keep = indexedDbKeep(owner, factory);
  await keep.load();
  await keep.save(aMirror(ids));
  return keep;
}

export const onRecords = <T>(factory: IDBFactory, name: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
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
