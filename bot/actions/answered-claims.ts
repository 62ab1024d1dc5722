import { randomUUID } from 'node:crypto';
import type { Documents } from '../storage/documents';

/** What is kept of a card that was answered; who and what stands in SharePoint. */
interface Answered {
  readonly state: 'claimed' | 'done';
  /** ISO instant of the press, or of the end. */
  readonly at: string;
  readonly token: string;
  /** The row of ReminderResponses; `null` for an acceptance that needed none. */
  readonly responseId: number | null;
}

export type Claimed =
  | { readonly state: 'mine'; readonly token: string }
  | { readonly state: 'done'; readonly at: string; readonly responseId: number | null }
  /** Somebody is at it. */
  | { readonly state: 'busy' };

const kind = 'answered';
/** Longer than an answer takes; whoever holds one for longer has died, and what they wrote is found by who presses next. */
const claimMs = 120_000;
const waitMs = 6_000;
const stepMs = 100;

/** One answer a card, whoever presses how often on however many instances. */
export interface AnsweredClaims {
  /** Waits a little for a press that is under way. */
  claim(cardId: string): Promise<Claimed>;
  complete(cardId: string, token: string, responseId: number | null): Promise<void>;
  /** Nothing was written, or it is not known: the card can be answered again. */
  release(cardId: string, token: string): Promise<void>;
  read(cardId: string): Promise<Claimed | null>;
  /** Forgets what was done before an instant; answers how many. */
  prune(before: string): Promise<number>;
}

export function answeredClaims(
  documents: Documents,
  { now, pause }: { readonly now: () => Date; readonly pause: (ms: number) => Promise<void> },
): AnsweredClaims {
  const read = (cardId: string) => documents.read<Answered>(kind, cardId);

  async function take(cardId: string): Promise<Claimed> {
    const mine: Answered = { state: 'claimed', at: now().toISOString(), token: randomUUID(), responseId: null };
    if (await documents.insert(kind, cardId, mine)) return { state: 'mine', token: mine.token };
    const there = await read(cardId);
    if (!there) return { state: 'busy' };
    const { state, at, responseId } = there.value;
    if (state === 'done') return { state, at, responseId };
    // A clock that was set back must not keep a claim alive.
    const age = now().getTime() - Date.parse(at);
    if (age >= 0 && age < claimMs) return { state: 'busy' };
    return (await documents.replace(kind, cardId, mine, there.etag)) ? { state: 'mine', token: mine.token } : { state: 'busy' };
  }

  return {
    async claim(cardId) {
      let claimed = await take(cardId);
      for (let waited = 0; claimed.state === 'busy' && waited < waitMs; waited += stepMs) {
        await pause(stepMs);
        claimed = await take(cardId);
      }
      return claimed;
    },
    async complete(cardId, token, responseId) {
      const there = await read(cardId);
      if (there?.value.token !== token) return;
      const done: Answered = { state: 'done', at: now().toISOString(), token, responseId };
      await documents.replace(kind, cardId, done, there.etag);
    },
    async release(cardId, token) {
      const there = await read(cardId);
      if (there?.value.token === token) await documents.remove(kind, cardId, there.etag);
    },
    async read(cardId) {
      const there = await read(cardId);
      if (!there) return null;
      const { state, at, responseId } = there.value;
      return state === 'done' ? { state, at, responseId } : { state: 'busy' };
    },
    async prune(before) {
      let removed = 0;
      for (const { key, value, etag } of await documents.list<Answered>(kind))
        if (value.at < before && (await documents.remove(kind, key, etag))) removed += 1;
      return removed;
    },
  };
}
