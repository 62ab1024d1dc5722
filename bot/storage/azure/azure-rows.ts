import type { OutboxRecord, OutboxState } from '../outbox-store';
import { digestOf } from '../storable';
import type { Fields, Row } from './azure-table';
import { fromPieces, inPieces } from './azure-text';

/**
 * How the outbox lies in its partition. All of it is in one, because only rows of one partition change together, so that these rows never disagree; a
 * partition takes 2,000 rows a second and a message costs some 15, while Teams allows 50 messages a second to a tenant.
 *
 *   i.<identity>                    that there was one: never removed
 *   m.<identity>                    the message
 *   l.<lane>                        what the lane's first message is and which one is on its way; its ETag is the lock of the lane
 *   q.<lane>.<due>.<identity>       what is planned in a lane, in order
 *   n.<due>.<lane>                  the lanes that are free and have something planned: to claim is to read the first few of these
 *   b.<until>.<lane>                the lanes of which one is on its way
 *   s.<state>.<changed>.<identity>  what has ended
 *   a.<agreement>.<planned>.<identity>
 *
 * Identities and lanes are SHA-256 in keys: the service refuses `/ \ # ?` and long keys. Instants are milliseconds with 15 digits.
 */
export const keys = {
  identity: (id: string) => `i.${id}`,
  message: (id: string) => `m.${id}`,
  lane: (lane: string) => `l.${lane}`,
  queued: (lane: string, due: number, id: string) => `q.${lane}.${digits(due)}.${id}`,
  next: (due: number, lane: string) => `n.${digits(due)}.${lane}`,
  busy: (until: number, lane: string) => `b.${digits(until)}.${lane}`,
  ended: (state: string, changed: number, id: string) => `s.${state}.${digits(changed)}.${id}`,
  agreement: (agreement: number, planned: number, id: string) => `a.${digits(agreement)}.${digits(planned)}.${id}`,
};

export const digits = (number: number): string => String(number).padStart(15, '0');

/** What a message's row holds. */
export interface Message {
  readonly record: OutboxRecord;
  readonly token: string | null;
  readonly until: number;
  /** Of the writes that ended a state: who finds one of these is told that a write whose answer was lost was its own. */
  readonly marks: { readonly begun?: string; readonly ended?: string; readonly expired?: string };
}

export const fieldsOfMessage = (message: Message): Fields => ({
  ...inPieces(JSON.stringify(message)),
  // For `forget`, which looks through all messages.
  laneKey: digestOf(message.record.lane),
});
export const messageOf = (row: Row): Message => JSON.parse(fromPieces(row)) as Message;

/** One of a lane's messages at a time: for the first planned it is due, for the one on its way it runs out. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

export interface Lane {
  /** Known while the lane is free. */
  readonly head: Place | null;
  readonly busy: Place | null;
}

export const fieldsOfLane = ({ head, busy }: Lane): Fields => ({ head: textOf(head), busy: textOf(busy) });
export const laneOf = (row: Row | null): Lane => ({ head: placeOf(row?.['head']), busy: placeOf(row?.['busy']) });

const textOf = (place: Place | null): string => (place ? `${digits(place.at)}.${place.id}` : '');
export function placeOf(text: unknown): Place | null {
  if (typeof text !== 'string' || text === '') return null;
  const [at = '', id = ''] = text.split('.');
  return { at: Number(at), id };
}

export const endedStates = ['sent', 'uncertain', 'refused', 'obsolete', 'superseded'] as const;
export const isEnded = (state: OutboxState): boolean => (endedStates as readonly string[]).includes(state);

/** What has ended, so that neither telling of it nor removing it needs the message. */
export function fieldsOfEnded(record: OutboxRecord): Fields {
  const { subject } = record;
  return {
    isReported: record.reportedIn !== null,
    deadline: subject?.deadlineDate ?? '',
    agreementKey: subject ? agreementKeyOf(record) : '',
  };
}

export const endedKeyOf = (record: OutboxRecord): string =>
  keys.ended(record.state, Date.parse(record.changedAt), digestOf(record.id));

export const agreementKeyOf = (record: OutboxRecord): string =>
  keys.agreement(record.subject?.agreementId ?? 0, Date.parse(record.plannedAt), digestOf(record.id));

/** The last part of a key: the identity, or for `n.` and `b.` the lane. */
export const lastPart = (rowKey: string | undefined): string => rowKey?.split('.').at(-1) ?? '';
