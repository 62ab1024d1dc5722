import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { noFaults } from '../bot/outbox/support/connector-faults';
import { seededRandom } from '../bot/outbox/support/random';
import { startConnector } from '../bot/outbox/support/start-connector';
import { Instances } from '../soak/instances';
import { planMessages, soakMessages } from '../soak/plan-messages';
import { openSoakStorage, type SoakStorage } from '../soak/soak-storage';
import { benchRow, type BenchRow } from './bench-row';

const instanceCount = 3;
const warmSeconds = 8;
const measuredSeconds = 30;
const tenantPerSecond = 50;
const kept = 0.95;

/** Three instances with what they are in production, against a connector that counts every window and answers within 100 to 300 ms. */
export async function benchOutbox(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'innkjop-outbox-'));
  const connector = await startConnector({
    ledger: join(folder, 'ledger.jsonl'),
    seed: 4,
    faults: noFaults,
    answerMs: [100, 300],
    tooSlowMs: 0,
  });
  const shared: SoakStorage = { kind: 'sqlite', file: join(folder, 'bot.db'), survives: 'power' };
  const storage = await openSoakStorage(shared);
  const instances = new Instances({
    storage: shared,
    connector: connector.url,
    sendTimeoutMs: 10_000,
    limits: {},
    rules: {},
    logLevel: 'error',
  });
  try {
    const messages = (warmSeconds + measuredSeconds + 5) * tenantPerSecond;
    await planMessages(storage, soakMessages(messages, messages, seededRandom(4)));
    for (let count = 0; count < instanceCount; count += 1) await instances.start();
    await pause(warmSeconds * 1000);
    const [before, from] = [await connector.stats(), performance.now()];
    await pause(measuredSeconds * 1000);
    const [after, to] = [await connector.stats(), performance.now()];
    const perSecond = ((after.accepted - before.accepted) / (to - from)) * 1000;
    return [
      benchRow(
        `95 % of the tenant's limit ÷ messages that three instances send in a second (${perSecond.toFixed(1)} of ${tenantPerSecond})`,
        (kept * tenantPerSecond) / perSecond,
        'times',
        1,
      ),
      benchRow(
        'answers 429 from a connector that counts every window',
        after.broken.tenant + after.broken.conversation,
        'answers',
        0,
      ),
      benchRow('messages told twice', [...connector.taken().values()].filter((times) => times > 1).length, 'messages', 0),
    ];
  } finally {
    await instances.stop();
    await connector.stop();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
