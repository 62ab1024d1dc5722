import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';
import { anEntry, at } from './storage-subject';

const messages = 3000;
const kills = 12;

test('three processes share one file, and killing any of them loses no message and sends none twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bot-storage-'));
  const [file, ledger] = [join(folder, 'bot.db'), join(folder, 'ledger')];
  const running: ChildProcess[] = [];
  const start = (each: number) => {
    const program = join(__dirname, 'claiming-entry.ts');
    running[each] = spawn(process.execPath, ['--import', 'tsx', program, file, ledger, `i${each}`], { stdio: 'inherit' });
  };
  const storage = await openSqliteStorage({ file, survives: 'process' });
  const { outbox } = storage;
  const lines = () => (existsSync(ledger) ? readFileSync(ledger, 'utf8').trim().split('\n') : []);
  try {
    const entries = Array.from({ length: messages }, (_, each) => anEntry(`m${each}`, { lane: `person:p${each % 100}` }));
    await outbox.plan(entries.slice(0, messages / 2), at(0));
    for (const each of [0, 1, 2]) start(each);
    // Each is killed in the middle of its work: as soon as some more messages have been sent, one by one.
    for (let kill = 0; kill < kills; kill += 1) {
      const before = lines().length;
      if (kill === kills / 2) await outbox.plan(entries.slice(messages / 2), at(0));
      while (lines().length < Math.min(before + 60, messages / 3)) await pause(3);
      const victim = running[kill % 3];
      if (!victim) continue;
      const ended = once(victim, 'exit');
      victim.kill('SIGKILL');
      await ended;
      start(kill % 3);
    }
    for (;;) {
      const { planned, claimed, sending } = await outbox.count();
      if (planned + claimed + sending === 0) break;
      await pause(50);
    }
    const sent = lines();
    expect(new Set(sent).size).toBe(sent.length);
    const count = await outbox.count();
    expect(count.sent + count.uncertain).toBe(messages);
    // What is uncertain is what a killed one was sending: at most one each.
    expect(count.uncertain).toBeLessThanOrEqual(kills);
    const uncertain = new Set((await outbox.inState('uncertain', { unreported: true })).map(({ id }) => id));
    const ledgered = new Set(sent);
    expect(entries.filter(({ id }) => !ledgered.has(id) && !uncertain.has(id))).toEqual([]);
    const recorded = await outbox.inState('sent');
    expect(recorded.filter(({ id, attempts }) => !ledgered.has(id) || attempts !== 1)).toEqual([]);
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
