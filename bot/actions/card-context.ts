import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SeenVersions } from '../../src/domain/answers/answer-request';
import type { Deadline } from '../../src/domain/deadline';
import type { CardContext } from '../cards/card';

/** What a card that asks for an answer carries along. It names nobody: a person of the site only by number. */
export interface CardClaims {
  /** The message in the outbox that the card was sent as. */
  readonly cardId: string;
  readonly about: 'deadline' | 'handOver';
  readonly agreementId: number;
  readonly deadline: Deadline;
  /** The rows as they were when the card was made. */
  readonly seen: SeenVersions;
  /** ISO instant. */
  readonly issuedAt: string;
  /** Who handed over, for `handOver`. */
  readonly fromId?: number;
}

/** A card that is one of ours. */
export interface OpenedCard {
  readonly claims: CardClaims;
  /** Whether it was made for that person or place. */
  isFor(lane: string): boolean;
}

/** Signs what cards carry, and tells whether it is unchanged. */
export interface CardSeal {
  /** For the card that goes to a lane. */
  seal(claims: CardClaims, lane: string): CardContext;
  /** From the data of an action; `null`: it is not ours, or a byte of it was changed. */
  open(data: Readonly<Record<string, unknown>>): OpenedCard | null;
}

interface Sealed {
  readonly v: 1;
  /** Of the lane, by the key: it tells nobody who the person is. */
  readonly to: string;
  readonly claims: CardClaims;
}

/** Far longer than any of ours. */
const longest = 4_000;

/**
 * HMAC-SHA256 by secrets of the configuration. The first signs and each is believed, so that a secret can be changed while cards lie about.
 * @example seal.open(seal.seal(claims, 'person:ingrid@alver.no'))?.isFor('person:ingrid@alver.no') // true
 */
export function cardSeal(secrets: readonly [string, ...string[]]): CardSeal {
  return {
    seal(claims, lane) {
      const sealed: Sealed = { v: 1, to: recipient(secrets[0], lane), claims };
      const text = Buffer.from(JSON.stringify(sealed), 'utf8').toString('base64url');
      return { context: `${text}.${signature(secrets[0], text)}` };
    },
    open({ context }) {
      if (typeof context !== 'string' || context.length > longest) return null;
      const [text = '', mark = '', ...rest] = context.split('.');
      if (rest.length > 0) return null;
      // As text: base64 has several spellings of the same bytes.
      const secret = secrets.find((each) => isSame(signature(each, text), mark));
      if (secret === undefined) return null;
      const { claims, to } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Sealed;
      return { claims, isFor: (lane) => isSame(recipient(secret, lane), to) };
    },
  };
}

/** What is signed says what it is, so that neither can pass for the other. */
const signature = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`innkjop card 1\n${text}`).digest('base64url');

const recipient = (secret: string, lane: string): string =>
  createHmac('sha256', secret).update(`innkjop recipient 1\n${lane}`).digest('base64url').slice(0, 22);

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
