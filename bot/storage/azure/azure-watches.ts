import type { WatchStore } from '../watch-store';
import { inParallel } from './azure-table';
import type { AzurePartition } from './azure-table';

const perTransaction = 100;

/**
 * One row an agreement, and no index of days: a municipality has some thousand agreements, which are one to five pages once a sweep, and the saving of all
 * of them after a full read stays one transaction a hundred.
 */
export function azureWatches(partition: AzurePartition): WatchStore {
  return {
    async save(watches) {
      const days = [...new Map(watches.map(({ agreementId, nextDay }) => [agreementId, nextDay ?? '']))];
      await inParallel(piecesOf(days), 4, async (piece) => {
        await partition.insist(async () => {
          const puts = piece.map(([agreementId, nextDay]) => partition.put(String(agreementId), { agreementId, nextDay }));
          return (await partition.commit(puts)) || undefined;
        });
      });
    },

    async dueBy(day) {
      const rows = await partition.range('', '~', { filter: `nextDay gt '' and nextDay le '${day}'` });
      return rows.map((row) => Number(row['agreementId'])).sort((a, b) => a - b);
    },

    async clear() {
      await partition.insist(async () => {
        const pieces = piecesOf(await partition.range('', '~'));
        const done = await inParallel(pieces, 4, async (piece) => {
          return await partition.commit(piece.map((row) => partition.delete(row.rowKey ?? '')));
        });
        return done.every(Boolean) || undefined;
      });
    },
  };
}

function piecesOf<T>(values: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(values.length / perTransaction) }, (_, each) =>
    values.slice(each * perTransaction, (each + 1) * perTransaction),
  );
}
