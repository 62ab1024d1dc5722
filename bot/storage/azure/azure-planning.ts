import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import type { OutboxEntry, OutboxRecord } from '../outbox-store';
import { digestOf, instant, millis, storableJson, storableText } from '../storable';
import { isBefore } from './azure-lanes';
import { agreementKeyOf, endedKeyOf, fieldsOfEnded, fieldsOfLane, fieldsOfMessage, keys, laneOf } from './azure-rows';
import type { Place } from './azure-rows';
import { inParallel } from './azure-table';
import type { AzurePartition } from './azure-table';

/** The service takes 100 actions and 4 MiB: an entry is four and its lane three at most. */
const mostEntries = 14;
const mostBytes = 1024 * 1024;

/** A record as it is stored, or the error of what cannot be. */
export function newRecord(entry: OutboxEntry, now: string, state: 'planned' | 'superseded'): OutboxRecord {
  for (const text of [entry.id, entry.lane, entry.kind, entry.correlationId]) storableText(text);
  storableJson(entry.content);
  const at = instant(millis(now));
  return {
    id: entry.id,
    lane: entry.lane,
    kind: entry.kind,
    content: entry.content,
    subject: entry.subject,
    correlationId: entry.correlationId,
    dueAt: instant(millis(entry.dueAt)),
    state,
    attempts: 0,
    plannedAt: at,
    changedAt: at,
    conversationId: null,
    activityId: null,
    lastProblem: null,
    reportedIn: null,
  };
}

/** Entries that go into one transaction. */
export function inTransactions(records: readonly OutboxRecord[]): OutboxRecord[][] {
  const groups: OutboxRecord[][] = [];
  let bytes = Infinity;
  for (const record of records) {
    const size = Buffer.byteLength(JSON.stringify(record));
    const group = groups.at(-1);
    if (!group || group.length >= mostEntries || bytes + size > mostBytes) {
      groups.push([record]);
      bytes = size;
    } else {
      group.push(record);
      bytes += size;
    }
  }
  return groups;
}

/** Plans a group, all or nothing; answers those that are new. */
export async function planGroup(partition: AzurePartition, group: readonly OutboxRecord[]): Promise<OutboxRecord[]> {
  const mark = randomUUID();
  return await partition.insist(async () => {
    const identities = await inParallel(group, group.length, async ({ id }) => await partition.get(keys.identity(digestOf(id))));
    // Ours already: the answer to the first request was lost.
    if (identities.some((row) => row?.['mark'] === mark)) return group.filter((_, each) => identities[each]?.['mark'] === mark);
    const fresh = group.filter((_, each) => !identities[each]);
    if (fresh.length === 0) return [];
    const actions = [...fresh.flatMap((record) => ofRecord(partition, record, mark)), ...(await ofLanes(partition, fresh))];
    return (await partition.commit(actions)) ? fresh : undefined;
  });
}

function ofRecord(partition: AzurePartition, record: OutboxRecord, mark: string): TransactionAction[] {
  const id = digestOf(record.id);
  return [
    partition.create(keys.identity(id), { mark }),
    partition.create(keys.message(id), fieldsOfMessage({ record, token: null, until: 0, marks: {} })),
    record.state === 'planned'
      ? partition.create(keys.queued(digestOf(record.lane), Date.parse(record.dueAt), id), {})
      : partition.create(endedKeyOf(record), fieldsOfEnded(record)),
    ...(record.subject ? [partition.create(agreementKeyOf(record), {})] : []),
  ];
}

async function ofLanes(partition: AzurePartition, records: readonly OutboxRecord[]): Promise<TransactionAction[]> {
  const firsts = new Map<string, Place>();
  for (const record of records) {
    if (record.state !== 'planned') continue;
    const place = { at: Date.parse(record.dueAt), id: digestOf(record.id) };
    const known = firsts.get(digestOf(record.lane));
    if (!known || isBefore(place, known)) firsts.set(digestOf(record.lane), place);
  }
  const actions = await inParallel([...firsts], 14, async ([laneKey, place]) => {
    const row = await partition.get(keys.lane(laneKey));
    const lane = laneOf(row);
    const isHead = !lane.busy && (!lane.head || isBefore(place, lane.head));
    // Also when nothing changes in it: whoever is letting the lane go has not seen this message, and must look again.
    const fields = fieldsOfLane({ head: isHead ? place : lane.head, busy: lane.busy });
    return [
      row ? partition.replace(row, fields) : partition.create(keys.lane(laneKey), fields),
      ...(isHead && lane.head && lane.head.at !== place.at ? [partition.delete(keys.next(lane.head.at, laneKey))] : []),
      ...(isHead ? [partition.put(keys.next(place.at, laneKey), { id: place.id })] : []),
    ];
  });
  return actions.flat();
}
