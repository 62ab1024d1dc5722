import type { CalendarDate } from '../../src/domain/calendar-date';
import type { DeadlineKind } from '../../src/domain/deadline';

/** What a message is about, where it is about a deadline. */
export interface OutboxSubject {
  readonly agreementId: number;
  readonly deadlineKind: DeadlineKind;
  readonly deadlineDate: CalendarDate;
  /** The step of the ladder, e.g. `months-3-before`; `escalation` for one. */
  readonly step: string;
}

/** A message that is to be sent once. */
export interface OutboxEntry {
  /** Its identity: what has the same is never sent twice (domain.md section 4: agreement + deadline kind + date + step + recipient). */
  readonly id: string;
  /** Who gets it: `person:<upn>` or `place:<id>`. One message at a time is on its way in a lane. */
  readonly lane: string;
  /** What kind of card; `content` is what it is made from when it is sent. */
  readonly kind: string;
  readonly content: unknown;
  readonly subject: OutboxSubject | null;
  /** Follows the message from the change that caused it to the activity in Teams. */
  readonly correlationId: string;
  /** ISO instant before which it is not sent. Instants may be given with any offset; they are answered in UTC with milliseconds. */
  readonly dueAt: string;
}

/** An entry as it is planned. */
export interface NewEntry extends OutboxEntry {
  /** Identities about the same agreement that it supersedes, without a record of their own: refused for ever, as if each had had one. Not read back. */
  readonly standsFor?: readonly string[];
}

/**
 * planned → claimed → sending → sent. `sending` is written before the request leaves: whoever dies in it leaves a message of which nobody knows whether it
 * came, which becomes `uncertain`; whoever dies in `claimed` has sent nothing. `refused`: for good. `obsolete`: no longer true when its turn came.
 * `superseded`: recorded without being sent, because another message tells in its place, such as a daily summary. What a more urgent step of the same deadline
 * supersedes has no record of its own: see `standsFor`.
 */
export const outboxStates = ['planned', 'claimed', 'sending', 'sent', 'uncertain', 'refused', 'obsolete', 'superseded'] as const;
export type OutboxState = (typeof outboxStates)[number];

export interface OutboxRecord extends OutboxEntry {
  readonly state: OutboxState;
  /** How often a request has left. */
  readonly attempts: number;
  readonly plannedAt: string;
  /** When it came to its state, for `sent` when Teams took it. */
  readonly changedAt: string;
  readonly conversationId: string | null;
  readonly activityId: string | null;
  /** What Teams or the network last said, without names: `429`, `timeout`, `BotNotInConversationRoster`. */
  readonly lastProblem: string | null;
  /** The digest that told of it, once one did. */
  readonly reportedIn: string | null;
}

/** The right of one instance to send one message, until it runs out. */
export interface Claim {
  readonly record: OutboxRecord;
  readonly by: string;
  /** Proves that the claim is still the one given. */
  readonly token: string;
}

export type Finish =
  | { readonly state: 'sent'; readonly conversationId: string; readonly activityId: string }
  | { readonly state: 'uncertain' | 'refused' | 'obsolete'; readonly problem: string }
  /** Put back: nothing was posted. */
  | { readonly state: 'planned'; readonly problem: string; readonly dueAt: string };

/**
 * Messages, kept until nobody needs them. Of one identity there is one record, and whatever several instances do at once, one of them wins.
 *
 * Personal data: a lane and an identity may name a person (UPN), and `content` what the message is made from. They stand in clear until `forget` or `prune`
 * removes the record; what remains is the SHA-256 of its identity, which tells nobody anything and refuses a second sending for ever.
 */
export interface OutboxStore {
  /**
   * Stores what is not there yet and never was, all or nothing for those of one call where the storage can; answers the ids that are new. `as` is `planned`
   * unless told. What a new entry stands for is refused from the next call on. Rejects with a `StorageError` when a text cannot be kept (a NUL, half a surrogate pair) or `content` is too large: nothing is stored then.
   */
  plan(entries: readonly NewEntry[], now: string, as?: 'planned' | 'superseded'): Promise<readonly string[]>;
  /**
   * Messages whose time has come, oldest `dueAt` first, at most one a lane, none of a lane in which another is claimed or being sent. A claim
   * that ran out before sending does not stand in the way; a message in `sending` does until `expire` has given it up.
   */
  claim(options: {
    readonly by: string;
    readonly now: string;
    /** The claim runs out then, and somebody else may take the message. Within an hour: a later one counts as of a clock that has been set back since. */
    readonly until: string;
    readonly limit: number;
  }): Promise<readonly Claim[]>;
  /** Written before the request leaves. `false`: the claim has run out or is somebody else's; nothing may be sent. */
  beginSending(claim: Claim, now: string): Promise<boolean>;
  /**
   * `false`: the claim was lost; the record stays as it is. A message in `sending` is only ended by its own claim (however late) or by `expire`; `sent` and
   * `uncertain` are only taken from `sending`.
   */
  finish(claim: Claim, result: Finish, now: string): Promise<boolean>;
  /** Messages in `sending` whose claim has run out become `uncertain`; claims that ran out before sending are free again. Answers the ids that are uncertain now. */
  expire(now: string): Promise<readonly string[]>;
  read(id: string): Promise<OutboxRecord | null>;
  /** Everything about these agreements, in order of `plannedAt`, then id. Takes thousands of ids: a full sweep asks for a piece at a time. */
  about(agreementIds: readonly number[]): Promise<readonly OutboxRecord[]>;
  /** In a state, in order of `changedAt`; with `unreported` only those that no digest has told of. */
  inState(
    state: OutboxState,
    options?: { readonly unreported?: boolean; readonly limit?: number },
  ): Promise<readonly OutboxRecord[]>;
  /** The first digest that tells of a message stays; ids that are not there are passed over. */
  markReported(ids: readonly string[], digest: string): Promise<void>;
  count(): Promise<Readonly<Record<OutboxState, number>>>;
  /** The earliest `dueAt` of what is planned; `null` when nothing is. */
  nextDueAt(): Promise<string | null>;
  /**
   * Removes what ended before `before`, but not what a digest still has to tell of (`uncertain`, unreported) nor what is about a deadline still to come: the
   * planner reads its history. Their identities still refuse a second sending. Answers how many.
   */
  prune(before: string): Promise<number>;
  /**
   * When a person has left or a place is gone: removes everything of a lane, the planned too, but what is on its way and what a digest still has to tell of.
   * Identities still refuse. Answers how many are left; ask again later when it is not 0.
   */
  forget(lane: string): Promise<number>;
}
