import type { Log } from '../service/log';
import type { Address, Channel, OutgoingMessage } from '../channel/channel';
import type { OutboxRecord } from '../storage/outbox-store';
import type { Storage } from '../storage/storage';
import type { Limits } from './limits/limits';
import type { Timing } from './timing';

/** Where a lane is now: asked again for each message, since people install and remove the app. Rejects when it cannot be told now. */
export type Locate = (lane: string) => Promise<Address | { readonly unreachable: string }>;

/** What messages say now, from what SharePoint says now; `obsolete`: no longer true. What is missing in the answer is tried again later. */
export type Compose = (records: readonly OutboxRecord[]) => Promise<ReadonlyMap<string, OutgoingMessage | 'obsolete'>>;

/**
 * Which messages must not go out yet, by id: the ISO instant at which it is asked again. Asked when a message's turn has come, since what put it off or back
 * (a refusal, an outage, a person who has muted since) knows nothing of when people may be told.
 */
export type Hold = (records: readonly OutboxRecord[]) => Promise<ReadonlyMap<string, string>>;

/** Somebody cannot be told: the caller plans who is told instead. May be called again for the same message after a crash. */
export type OnUnreachable = (record: OutboxRecord, reason: string) => Promise<void>;

export interface SendParts {
  readonly storage: Pick<Storage, 'outbox' | 'wait'>;
  /** The bare one: the limits are asked here. */
  readonly channel: Pick<Channel, 'send'>;
  readonly limits: Limits;
  /** Missing: everything goes out when its turn has come. */
  readonly hold?: Hold;
  readonly locate: Locate;
  readonly compose: Compose;
  readonly onUnreachable: OnUnreachable;
  readonly now: () => Date;
  readonly timing: Timing;
  readonly random: () => number;
  readonly log: Log;
  /** Another for every start of the process. */
  readonly instance: string;
  readonly rules?: Partial<SendRules>;
}

export interface SendRules {
  /** Messages this instance has in hand at once: those being composed, waiting for their turn, and out. */
  readonly atOnce: number;
  /** How long messages wait for other lanes to come free, so that they are claimed and composed together, while some are out. */
  readonly gatherMs: number;
  /** How long a message is this instance's. */
  readonly claimMs: number;
  /** The longest that composing and locating may take. */
  readonly prepareWithinMs: number;
  /** The longest wait for an answer; the channel has a shorter one of its own. A claim that does not last so long any more sends nothing. */
  readonly sendWithinMs: number;
  /** How long a message waits for its turn before it is put back. */
  readonly patienceMs: number;
  /** How often claims that have run out are looked for. */
  readonly expireEveryMs: number;
  /** The longest sleep when there is nothing to do. */
  readonly lookEveryMs: number;
}

export const usualSendRules: SendRules = {
  atOnce: 40,
  gatherMs: 20,
  claimMs: 180_000,
  prepareWithinMs: 60_000,
  sendWithinMs: 45_000,
  patienceMs: 30_000,
  expireEveryMs: 15_000,
  lookEveryMs: 30_000,
};
