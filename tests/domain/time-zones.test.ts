import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const probe = join(__dirname, 'time-zones.probe.ts');
const zones = ['Europe/Oslo', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Pacific/Pago_Pago'];

interface Answer {
  readonly clock: string;
  readonly answers: readonly unknown[];
}

describe('the domain', () => {
  it('gives the same answers in five time zones of the process', async () => {
    const found: Answer[] = [];
    for (const TZ of zones) {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', probe], { env: { ...process.env, TZ } });
      found.push(JSON.parse(stdout) as Answer);
    }
    // The processes did run in different zones.
    expect(new Set(found.map(({ clock }) => clock)).size).toBe(zones.length);
    expect(found[0]?.answers).toHaveLength(12);
    for (const { answers } of found) expect(answers).toEqual(found[0]?.answers);
  });
});
