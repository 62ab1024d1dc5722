import type { TransactionAction } from '@azure/data-tables';
import type { OutboxRecord } from '../outbox-store';
import { digestOf, instant } from '../storable';
import { firstQueued, readWithLane } from './azure-lanes';
import { agreementKeyOf, digits, endedKeyOf, endedStates, fieldsOfLane, isEnded, keys, lastPart, messageOf } from './azure-rows';
import { inParallel } from './azure-table';
import type { AzurePartition, Row } from './azure-table';

const perTransaction = 30;

export async function pruneBefore(partition: AzurePartition, before: number): Promise<number> {
  const day = instant(before).slice(0, 10);
  let removed = 0;
  for (const state of endedStates) {
    const rows = await partition.range(`s.${state}.`, `s.${state}.${digits(before)}`);
    const old = rows.filter((row) => {
      const isTold = state !== 'uncertain' || row['isReported'] === true;
      return isTold && (row['deadline'] === '' || String(row['deadline']) < day);
    });
    for (let from = 0; from < old.length; from += perTransaction) {
      removed += await removeEnded(partition, old.slice(from, from + perTransaction));
    }
  }
  return removed;
}

/** Identities stay. Where another instance is at the same work, one by one. */
async function removeEnded(partition: AzurePartition, rows: readonly Row[]): Promise<number> {
  const actions = rows.map((row) => [
    partition.delete(row.rowKey ?? ''),
    partition.delete(keys.message(lastPart(row.rowKey))),
    ...(typeof row['agreementKey'] === 'string' && row['agreementKey'] ? [partition.delete(row['agreementKey'])] : []),
  ]);
  if (await partition.commit(actions.flat())) return rows.length;
  const single = await inParallel(actions, 4, async (each) => await partition.commit(each));
  return single.filter(Boolean).length;
}

/** Looks through all messages: a person leaves seldom. Answers how many stay. */
export async function forgetLane(partition: AzurePartition, lane: string): Promise<number> {
  const laneKey = digestOf(lane);
  const rows = await partition.starting('m.', { filter: `laneKey eq '${laneKey}'` });
  let left = 0;
  for (const row of rows) if (!(await forgetOne(partition, lastPart(row.rowKey), laneKey))) left += 1;
  return left;
}

async function forgetOne(partition: AzurePartition, id: string, laneKey: string): Promise<boolean> {
  return await partition.insist(async () => {
    const row = await partition.get(keys.message(id));
    if (!row) return true;
    const { record } = messageOf(row);
    if (record.state === 'uncertain' && record.reportedIn === null) return false;
    if (record.state !== 'planned' && !isEnded(record.state)) return false;
    const unplanned = record.state === 'planned' ? await unplan(partition, id, laneKey) : [partition.delete(endedKeyOf(record))];
    if (!unplanned) return undefined;
    return (await partition.commit([...ofMessage(partition, id, record), ...unplanned])) || undefined;
  });
}

function ofMessage(partition: AzurePartition, id: string, record: OutboxRecord): TransactionAction[] {
  return [partition.delete(keys.message(id)), ...(record.subject ? [partition.delete(agreementKeyOf(record))] : [])];
}

/** `null`: it is planned no more. */
async function unplan(partition: AzurePartition, id: string, laneKey: string): Promise<TransactionAction[] | null> {
  const read = await readWithLane(partition, id, laneKey);
  if (read?.message.record.state !== 'planned') return null;
  const { lane, laneRow, message } = read;
  const due = Date.parse(message.record.dueAt);
  const wasHead = !lane.busy && lane.head?.id === id;
  const head = wasHead ? await firstQueued(partition, laneKey, id) : lane.head;
  return [
    partition.delete(keys.queued(laneKey, due, id)),
    partition.replace(laneRow, fieldsOfLane({ ...lane, head })),
    ...(wasHead && head?.at !== due ? [partition.delete(keys.next(due, laneKey))] : []),
    ...(wasHead && head ? [partition.put(keys.next(head.at, laneKey), { id: head.id })] : []),
  ];
}
