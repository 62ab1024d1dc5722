import type { Storage } from '../../bot/storage/storage';
import { openSqliteStorage } from '../../bot/storage/sqlite/open-sqlite-storage';

/** Which storage the instances share. */
export type SoakStorage = { readonly kind: 'sqlite'; readonly file: string; readonly survives: 'power' | 'process' };

export async function openSoakStorage({ file, survives }: SoakStorage): Promise<Storage> {
  return await openSqliteStorage({ file, survives });
}
