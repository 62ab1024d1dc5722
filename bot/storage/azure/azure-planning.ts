import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import type { NewEntry, OutboxRecord } from '../outbox-store';
import { digestOf, instant, millis, storableJson, storableText } from '../storable';
import { isBefore } from './azure-lanes';
import { agreementKeyOf, endedKeyOf, fieldsOfEnded, fieldsOfLane, fieldsOfMessage, keys, laneOf } from './azure-rows';
import type { Place } from './azure-rows';
import { inParallel } from './azure-table';
import type { AzurePartition } from './azure-table';

const mostActions = 100;
/** The service takes `mostActions` and 4 MiB: an entry is four and its lane three at most. */
const mostEntries = 14;
const mostBytes = 1024 * 1024;

export interface NewRecord {
  readonly record: OutboxRecord;
  /** Identities that it supersedes. */
  readonly standsFor: readonly string[];
}

/** Records as they are stored, one of an identity, or the error of what cannot be. */
export function newRecords(entries: readonly NewEntry[], now: string, state: 'planned' | 'superseded'): NewRecord[] {
  const records = new Map<string, NewRecord>();
  for (const entry of entries) {
    const made = newRecord(entry, now, state);
    if (!records.has(entry.id)) records.set(entry.id, made);
  }
  // What is planned in the same call is not refused by it, whichever transaction is first.
  return [...records.values()].map((each) => ({ ...each, standsFor: each.standsFor.filter((id) => !records.has(id)) }));
}

function newRecord(entry: NewEntry, now: string, state: 'planned' | 'superseded'): NewRecord {
  const { standsFor = [] } = entry;
  for (const text of [entry.id, entry.lane, entry.kind, entry.correlationId, ...standsFor]) storableText(text);
  storableJson(entry.content);
  const at = instant(millis(now));
  const record: OutboxRecord = {
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
  return { record, standsFor };
}

/** Entries that go into one transaction. */
export function inTransactions(records: readonly NewRecord[]): NewRecord[][] {
  const groups: NewRecord[][] = [];
  let bytes = Infinity;
  for (const each of records) {
    const size = Buffer.byteLength(JSON.stringify(each.record));
    const group = groups.at(-1);
    if (!group || group.length >= mostEntries || bytes + size > mostBytes) {
      groups.push([each]);
      bytes = size;
    } else {
      group.push(each);
      bytes += size;
    }
  }
  return groups;
}

/** Plans a group, all or nothing; answers those that are new. */
export async function planGroup(partition: AzurePartition, group: readonly NewRecord[]): Promise<OutboxRecord[]> {
  const mark = randomUUID();
  const records = group.map(({ record }) => record);
  return await partition.insist(async () => {
    const identities = await inParallel(
      records,
      group.length,
      async ({ id }) => await partition.get(keys.identity(digestOf(id))),
    );
    // Ours already: the answer to the first request was lost.
    if (identities.some((row) => row?.['mark'] === mark)) return records.filter((_, each) => identities[each]?.['mark'] === mark);
    const fresh = records.filter((_, each) => !identities[each]);
    if (fresh.length === 0) return [];
    const standsFor = group.filter((_, each) => !identities[each]).flatMap((each) => each.standsFor);
    if (!(await refuse(partition, standsFor))) return undefined;
    const actions = [...fresh.flatMap((record) => ofRecord(partition, record, mark)), ...(await ofLanes(partition, fresh))];
    return (await partition.commit(actions)) ? fresh : undefined;
  });
}

/**
 * Before what stands for them, so that they are refused for certain once that is there: whoever dies in between plans it again. `false`: somebody was writing
 * the same.
 */
async function refuse(partition: AzurePartition, identities: readonly string[]): Promise<boolean> {
  const rows = [...new Set(identities.map(digestOf))].map((id) => partition.ensure(keys.identity(id)));
  for (let from = 0; from < rows.length; from += mostActions)
    if (!(await partition.commit(rows.slice(from, from + mostActions)))) return false;
  return true;
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
