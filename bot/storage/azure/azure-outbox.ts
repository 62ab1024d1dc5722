import { outboxStates } from '../outbox-store';
import type { OutboxRecord, OutboxState, OutboxStore } from '../outbox-store';
import { byCodePoint, digestOf, instant, millis } from '../storable';
import { claimNext, endSending, expireClaims, startSending } from './azure-claims';
import { firstQueued } from './azure-lanes';
import { inTransactions, newRecords, planGroup } from './azure-planning';
import { forgetLane, pruneBefore } from './azure-removal';
import { digits, endedKeyOf, fieldsOfEnded, fieldsOfMessage, isEnded, keys, lastPart, messageOf } from './azure-rows';
import { inParallel } from './azure-table';
import type { AzurePartition } from './azure-table';
import type { AzureWakeups } from './azure-wakeups';

const atOnce = 16;
/** From so many agreements on, one walk through the agreements between the first and the last is cheaper than asking for each. */
const fewAgreements = 8;

export function azureOutbox(partition: AzurePartition, wakeups: AzureWakeups): OutboxStore {
  const records = async (ids: readonly string[]): Promise<OutboxRecord[]> => {
    const rows = await inParallel(ids, atOnce, async (id) => await partition.get(keys.message(id)));
    return rows.flatMap((row) => (row ? [messageOf(row).record] : []));
  };
  const inOrder = (found: OutboxRecord[], time: 'plannedAt' | 'changedAt') =>
    found.sort((a, b) => byCodePoint(a[time], b[time]) || byCodePoint(a.id, b.id));
  const waiting = async (state: OutboxState) => {
    const rows = await partition.starting(state === 'planned' ? 'q.' : 'b.');
    const ids = rows.map((row) => (state === 'planned' ? lastPart(row.rowKey) : String(row['id'])));
    return (await records(ids)).filter((record) => record.state === state);
  };

  return {
    async plan(entries, now, as = 'planned') {
      const groups = inTransactions(newRecords(entries, now, as));
      const fresh = (await inParallel(groups, 4, async (group) => await planGroup(partition, group))).flat();
      if (as === 'planned' && fresh.length > 0) {
        await wakeups.raise(Math.min(...fresh.map(({ dueAt }) => Date.parse(dueAt))) - millis(now));
      }
      return fresh.map(({ id }) => id);
    },

    async claim({ by, now, until, limit }) {
      const looked = wakeups.beginLooking();
      const claims = await claimNext(partition, { by, now: millis(now), until: millis(until), limit });
      await looked(limit > 0 && claims.length === limit);
      return claims;
    },

    beginSending: async (claim, now) => await startSending(partition, claim, millis(now)),

    async finish(claim, result, now) {
      const taken = await endSending(partition, claim, result, millis(now));
      if (taken && result.state === 'planned') await wakeups.raise(millis(result.dueAt) - millis(now));
      // Whoever ends a message looks for the next one of its lane itself.
      else if (taken) wakeups.wakeOwn();
      return taken;
    },

    async expire(now) {
      const lost = await expireClaims(partition, millis(now), 'all');
      if (lost.length > 0) wakeups.wakeOwn();
      return lost;
    },

    async read(id) {
      return (await records([digestOf(id)]))[0] ?? null;
    },

    async about(agreementIds) {
      const sorted = [...new Set(agreementIds)].sort((a, b) => a - b);
      const [first, last] = [sorted[0], sorted.at(-1)];
      if (first === undefined || last === undefined) return [];
      const wanted = new Set(sorted.map(digits));
      const rows =
        sorted.length <= fewAgreements
          ? (await inParallel(sorted, fewAgreements, async (id) => await partition.starting(`a.${digits(id)}.`))).flat()
          : await partition.range(`a.${digits(first)}.`, `a.${digits(last)}/`);
      const ids = rows.filter(({ rowKey }) => wanted.has(rowKey?.split('.')[1] ?? '')).map(({ rowKey }) => lastPart(rowKey));
      return inOrder(await records(ids), 'plannedAt');
    },

    async inState(state, { unreported = false, limit = Infinity } = {}) {
      if (!isEnded(state)) {
        const found = inOrder(await waiting(state), 'changedAt');
        return found.filter(({ reportedIn }) => !unreported || reportedIn === null).slice(0, limit);
      }
      const filter = unreported ? { filter: 'isReported eq false' } : {};
      const rows = await partition.starting(`s.${state}.`, { limit, ...filter });
      return inOrder(await records(rows.map(({ rowKey }) => lastPart(rowKey))), 'changedAt');
    },

    async markReported(ids, digest) {
      await inParallel(ids, atOnce, async (id) => {
        await partition.insist(async () => {
          const row = await partition.get(keys.message(digestOf(id)));
          if (!row) return true;
          const message = messageOf(row);
          if (message.record.reportedIn !== null) return true;
          const record = { ...message.record, reportedIn: digest };
          const ended = isEnded(record.state) ? [partition.put(endedKeyOf(record), fieldsOfEnded(record))] : [];
          const actions = [partition.replace(row, fieldsOfMessage({ ...message, record })), ...ended];
          return (await partition.commit(actions)) || undefined;
        });
      });
    },

    async count() {
      const counts = await inParallel(outboxStates, outboxStates.length, async (state) => {
        if (state === 'planned') return (await partition.starting('q.')).length;
        return (isEnded(state) ? await partition.starting(`s.${state}.`) : await waiting(state)).length;
      });
      return Object.fromEntries(outboxStates.map((state, each) => [state, counts[each] ?? 0])) as Record<OutboxState, number>;
    },

    async nextDueAt() {
      const [free, busy] = await Promise.all([partition.starting('n.', { limit: 1 }), partition.starting('b.')]);
      const behind = await inParallel(busy, atOnce, async (row) => (await firstQueued(partition, lastPart(row.rowKey)))?.at);
      const dues = [...free.map((row) => Number(row.rowKey?.split('.')[1])), ...behind.filter((due) => due !== undefined)];
      return dues.length === 0 ? null : instant(Math.min(...dues));
    },

    prune: async (before) => await pruneBefore(partition, millis(before)),
    forget: async (lane) => await forgetLane(partition, lane),
  };
}
