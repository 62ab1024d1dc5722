import type { WatchStore } from '../watch-store';
import type { SqliteFile } from './sqlite-file';

export function sqliteWatches(file: SqliteFile): WatchStore {
  return {
    async save(watches) {
      const all = JSON.stringify(watches.map(({ agreementId, nextDay }) => [agreementId, nextDay]));
      await file.write(() => {
        file.run(`DELETE FROM watches WHERE agreement IN (SELECT value ->> 0 FROM json_each(?) WHERE value ->> 1 IS NULL)`, all);
        file.run(
          `INSERT OR REPLACE INTO watches SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE value ->> 1 IS NOT NULL`,
          all,
        );
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
