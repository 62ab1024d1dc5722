import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';
import { storageContract } from './storage.contract';

const size = { many: 20_000, sequences: 60 };

describe('the storage in SQLite', () => {
  storageContract(
    async () => ({
      ...size,
      name: 'SQLite',
      async place() {
        const folder = mkdtempSync(join(tmpdir(), 'bot-storage-'));
        return {
          open: async () => await openSqliteStorage({ file: join(folder, 'data', 'bot.db'), survives: 'process' }),
          end: async () => rmSync(folder, { recursive: true, force: true }),
        };
      },
      async stop() {},
    }),
    size,
  );
});
