import type { OutboxEntry } from '../../bot/storage/outbox-store';
import type { Storage } from '../../bot/storage/storage';

/** Messages that are due now, spread over so many people by chance. */
export function soakMessages(sends: number, lanes: number, random: () => number): readonly OutboxEntry[] {
  const now = new Date().toISOString();
  return Array.from({ length: sends }, (_, index) => ({
    id: `message-${index}`,
    lane: `person:${Math.floor(random() * lanes)}`,
    kind: 'reminder',
    content: { index },
    subject: null,
    correlationId: `change-${index}`,
    dueAt: now,
  }));
}

export async function planMessages(storage: Storage, messages: readonly OutboxEntry[]): Promise<void> {
  for (let from = 0; from < messages.length; from += 500)
    await storage.outbox.plan(messages.slice(from, from + 500), new Date().toISOString());
}
