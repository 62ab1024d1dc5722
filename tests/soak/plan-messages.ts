import type { Storage } from '../../bot/storage/storage';

/** Plans messages that are due now, spread over so many people by chance. */
export async function planMessages(
  storage: Storage,
  sends: number,
  lanes: number,
  random: () => number,
): Promise<readonly string[]> {
  const now = new Date().toISOString();
  const entries = Array.from({ length: sends }, (_, index) => ({
    id: `message-${index}`,
    lane: `person:${Math.floor(random() * lanes)}`,
    kind: 'reminder',
    content: { index },
    subject: null,
    correlationId: `change-${index}`,
    dueAt: now,
  }));
  for (let from = 0; from < sends; from += 500) await storage.outbox.plan(entries.slice(from, from + 500), now);
  return entries.map(({ id }) => id);
}
