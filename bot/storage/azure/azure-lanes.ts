import type { TransactionAction } from '@azure/data-tables';
import type { OutboxRecord } from '../outbox-store';
import { digestOf } from '../storable';
import {
  endedKeyOf,
  fieldsOfEnded,
  fieldsOfLane,
  fieldsOfMessage,
  isEnded,
  keys,
  laneOf,
  messageOf,
  placeOf,
} from './azure-rows';
import type { Lane, Message, Place } from './azure-rows';
import type { AzurePartition, Row } from './azure-table';

/** A message on its way, its lane, and the rows they were read from. */
export interface OnItsWay {
  readonly message: Message;
  readonly messageRow: Row;
  readonly lane: Lane;
  readonly laneRow: Row;
}

/** The message and its lane, when both are there. */
export async function readWithLane(partition: AzurePartition, id: string, laneKey: string): Promise<OnItsWay | null> {
  const [messageRow, laneRow] = await Promise.all([partition.get(keys.message(id)), partition.get(keys.lane(laneKey))]);
  if (!messageRow || !laneRow) return null;
  return { message: messageOf(messageRow), messageRow, lane: laneOf(laneRow), laneRow };
}

/** The first of what is planned in a lane. To be read after the lane's row: what is planned meanwhile changes that. */
export async function firstQueued(partition: AzurePartition, laneKey: string, without?: string): Promise<Place | null> {
  const rows = await partition.starting(`q.${laneKey}.`, { limit: without === undefined ? 1 : 2 });
  const places = rows.map(({ rowKey }) => placeOf(rowKey?.slice(`q.${laneKey}.`.length)));
  return places.find((place) => place?.id !== without) ?? null;
}

/** What it takes to let a lane go: its message becomes `record`, and its next one can be claimed. `null`: it is not that message that is on its way. */
export async function release(
  partition: AzurePartition,
  { message, messageRow, lane, laneRow }: OnItsWay,
  record: OutboxRecord,
  marks: Message['marks'],
): Promise<TransactionAction[] | null> {
  const [id, laneKey] = [digestOf(record.id), digestOf(record.lane)];
  if (lane.busy?.id !== id) return null;
  const waiting = await firstQueued(partition, laneKey);
  const own = record.state === 'planned' ? { at: Date.parse(record.dueAt), id } : null;
  const head = own && (!waiting || isBefore(own, waiting)) ? own : waiting;
  return [
    partition.replace(messageRow, fieldsOfMessage({ record, token: null, until: 0, marks: { ...message.marks, ...marks } })),
    partition.replace(laneRow, fieldsOfLane({ head, busy: null })),
    partition.delete(keys.busy(lane.busy.at, laneKey)),
    ...(head ? [partition.create(keys.next(head.at, laneKey), { id: head.id })] : []),
    ...(own ? [partition.create(keys.queued(laneKey, own.at, id), {})] : []),
    ...(isEnded(record.state) ? [partition.create(endedKeyOf(record), fieldsOfEnded(record))] : []),
  ];
}

export const isBefore = (a: Place, b: Place): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);
