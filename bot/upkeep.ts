import type { AnsweredClaims } from './actions/answered-claims';
import type { OutboxStore } from './storage/outbox-store';

const dayMs = 86_400_000;
/** As long as a card can be answered, and some more: a card whose answer is forgotten could be answered again. */
const keptDays = 430;

export interface UpkeepParts {
  readonly outbox: Pick<OutboxStore, 'prune'>;
  readonly claims: Pick<AnsweredClaims, 'prune'>;
  readonly now: () => Date;
}

export interface Upkeep {
  readonly messages: number;
  readonly answers: number;
}

/** Forgets what nobody needs any more; to be called once a day, by one instance or by all. */
export async function tidyUp({ outbox, claims, now }: UpkeepParts): Promise<Upkeep> {
  const before = new Date(now().getTime() - keptDays * dayMs).toISOString();
  return { messages: await outbox.prune(before), answers: await claims.prune(before) };
}
