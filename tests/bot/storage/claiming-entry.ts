// One of several instances that send: it is killed at any time. Each line of its ledger is what a receiver would have got.
import { appendFileSync } from 'node:fs';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';

async function main(file: string, ledger: string, by: string): Promise<void> {
  const { outbox, wait } = await openSqliteStorage({ file, survives: 'process' });
  for (;;) {
    // Here a claim lasts only a moment, so that others soon take over from who was killed.
    const now = () => new Date().toISOString();
    await outbox.expire(now());
    const until = new Date(Date.now() + 400).toISOString();
    const claims = await outbox.claim({ by, now: now(), until, limit: 3 });
    for (const claim of claims) {
      if (!(await outbox.beginSending(claim, now()))) continue;
      appendFileSync(ledger, `${claim.record.id}\n`);
      await outbox.finish(claim, { state: 'sent', conversationId: 'c', activityId: by }, now());
    }
    if (claims.length === 0) await wait(50);
  }
}

const [file = '', ledger = '', by = ''] = process.argv.slice(2);
void main(file, ledger, by);
