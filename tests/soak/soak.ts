import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutboxEntry, OutboxState } from '../../bot/storage/outbox-store';
import type { Storage } from '../../bot/storage/storage';
import type { ConnectorStats } from '../bot/outbox/support/connector-entry';
import { allFaults } from '../bot/outbox/support/connector-faults';
import { seededRandom } from '../bot/outbox/support/random';
import { startConnector } from '../bot/outbox/support/start-connector';
import { Instances } from './instances';
import { planMessages, soakMessages } from './plan-messages';
import { openSoakStorage, type SoakStorage } from './soak-storage';

export interface SoakOptions {
  readonly sends: number;
  readonly kills: number;
  readonly seed: number;
  readonly storage?: SoakStorage;
  readonly onProgress?: (line: string) => void;
  readonly logLevel?: string;
}

export interface SoakVerdict {
  readonly states: Readonly<Record<OutboxState, number>>;
  readonly kills: number;
  /** Messages that Teams took more than once. */
  readonly duplicates: readonly string[];
  /** Messages that came to no end, or to one that is not true: `sent` or `refused` against the ledger. */
  readonly lost: readonly string[];
  /** Uncertain messages that stand in no digest. */
  readonly untold: readonly string[];
  /** Of the uncertain ones, how many had been taken. */
  readonly uncertainTaken: number;
  readonly connector: ConnectorStats;
  readonly seconds: number;
}

const instanceCount = 3;
const plannedAhead = 150;

/** Three instances send while one after the other is killed at random; then every message is compared with the ledger of whoever took it. */
export async function soak({
  sends,
  kills,
  seed,
  onProgress,
  logLevel = 'silent',
  ...options
}: SoakOptions): Promise<SoakVerdict> {
  const folder = mkdtempSync(join(tmpdir(), 'innkjop-soak-'));
  const random = seededRandom(seed);
  const began = performance.now();
  const connector = await startConnector({
    ledger: join(folder, 'ledger.jsonl'),
    seed,
    faults: allFaults,
    answerMs: [100, 300],
    tooSlowMs: 3_000,
  });
  const shared: SoakStorage = options.storage ?? { kind: 'sqlite', file: join(folder, 'bot.db'), survives: 'process' };
  const storage = await openSoakStorage(shared);
  // Short times, so that what a killed instance held is soon free again; Azurite needs longer for everything.
  const times = shared.kind === 'azure' ? 3 : 1;
  const instances = new Instances({
    storage: shared,
    connector: connector.url,
    sendTimeoutMs: 1_500,
    limits: { leaseMs: 1_000 * times, renewMs: 250 * times, skewMs: 100, coldMs: 0 },
    rules: {
      atOnce: 24,
      claimMs: 5_000 * times,
      sendWithinMs: 2_500 * times,
      patienceMs: 2_000 * times,
      prepareWithinMs: 2_000,
      expireEveryMs: 1_000,
      lookEveryMs: 1_000,
    },
    logLevel,
  });
  try {
    const messages = soakMessages(sends, Math.ceil(sends / 4), random);
    for (let count = 0; count < instanceCount; count += 1) await instances.start();
    const thresholds = Array.from({ length: kills }, () => random() * sends * 0.97).toSorted((a, b) => a - b);
    let [planned, killed, digests, lastTold] = [0, 0, 0, 0];
    for (;;) {
      // No more than is to be sent about the next kill: a slow machine must not have sent all of it before the kills are over.
      const supply = Math.min(sends, Math.ceil((thresholds[killed] ?? sends) + plannedAhead));
      await planMessages(storage, messages.slice(planned, supply));
      planned = Math.max(planned, supply);
      const count = await storage.outbox.count();
      const ended = planned - count.planned - count.claimed - count.sending;
      if (ended === sends && killed === kills) break;
      if (performance.now() - lastTold > 5_000) {
        lastTold = performance.now();
        onProgress?.(
          `${Math.round((lastTold - began) / 1000)} s: ${ended} of ${sends} ended, ${killed} of ${kills} kills, ${count.uncertain} uncertain`,
        );
      }
      await pause(random() * 100);
      if (killed === kills || ended < (thresholds[killed] ?? 0)) continue;
      await instances.kill(random);
      killed += 1;
      await instances.start();
      if (killed % 10 === 0 && (await digest(storage, `digest-${digests + 1}`)) > 0) digests += 1;
    }
    await instances.stop();
    await digest(storage, `digest-${digests + 1}`);
    return {
      ...(await judge(storage, messages, connector.taken())),
      kills: killed,
      connector: await connector.stats(),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await instances.stop();
    await connector.stop();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the weekly digest does with messages of which nobody knows whether they came. */
async function digest(storage: Storage, name: string): Promise<number> {
  const untold = await storage.outbox.inState('uncertain', { unreported: true });
  await storage.outbox.markReported(
    untold.map(({ id }) => id),
    name,
  );
  return untold.length;
}

async function judge(
  storage: Storage,
  messages: readonly OutboxEntry[],
  taken: ReadonlyMap<string, number>,
): Promise<Pick<SoakVerdict, 'states' | 'duplicates' | 'lost' | 'untold' | 'uncertainTaken'>> {
  const lost: string[] = [];
  const untold: string[] = [];
  let uncertainTaken = 0;
  for (const { id } of messages) {
    const record = await storage.outbox.read(id);
    const times = taken.get(id) ?? 0;
    if (record?.state === 'uncertain') {
      if (record.reportedIn === null) untold.push(id);
      if (times > 0) uncertainTaken += 1;
    } else if (!(record?.state === 'sent' && times === 1) && !(record?.state === 'refused' && times === 0)) lost.push(id);
  }
  const duplicates = [...taken].filter(([, times]) => times > 1).map(([id]) => id);
  return { states: await storage.outbox.count(), duplicates, lost, untold, uncertainTaken };
}
