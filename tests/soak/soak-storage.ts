import { openAzureStorage } from '../../bot/storage/azure/open-azure-storage';
import type { Storage } from '../../bot/storage/storage';
import { openSqliteStorage } from '../../bot/storage/sqlite/open-sqlite-storage';

/** Which storage the instances share. */
export type SoakStorage =
  | { readonly kind: 'sqlite'; readonly file: string; readonly survives: 'power' | 'process' }
  | { readonly kind: 'azure'; readonly connectionString: string };

export async function openSoakStorage(which: SoakStorage): Promise<Storage> {
  return which.kind === 'sqlite'
    ? await openSqliteStorage(which)
    : await openAzureStorage({ prefix: 'soak', connectionString: which.connectionString });
}
