import type { WatchStore } from '../watch-store';
import type { SqliteFile } from './sqlite-file';

export function sqliteWatches(file: SqliteFile): WatchStore {
  return {
    async save(watches) {
      await file.write(() => {
        for (const { agreementId, nextDay } of watches) {
          if (nextDay === null) file.run('DELETE FROM watches WHERE agreement = ?', agreementId);
          else file.run('INSERT OR REPLACE INTO watches VALUES (?, ?)', agreementId, nextDay);
        }
      });
    },

    async dueBy(day) {
      const rows = await file.read(() => file.rows('SELECT agreement FROM watches WHERE next_day <= ? ORDER BY agreement', day));
      return rows.map((row) => Number(row['agreement']));
    },

    async clear() {
      await file.write(() => file.run('DELETE FROM watches'));
    },
  };
}
