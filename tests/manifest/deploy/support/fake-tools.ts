import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Tool } from '../../../../manifest/deploy/step';

/** Others' programs as scripts that write down what they were asked and answer as told: the first pattern that fits decides. */
export interface FakeTools {
  /** Runs a line as `apply` does. */
  run(line: string): { readonly code: number; readonly output: string };
  /** What was asked, one line a call. */
  readonly asked: () => readonly string[];
  close(): void;
}

export interface Answer {
  readonly to: RegExp;
  readonly says?: string;
  readonly code?: number;
}

export function fakeTools(tools: readonly Tool[], answers: readonly Answer[] = []): FakeTools {
  const folder = mkdtempSync(join(tmpdir(), 'fake-tools-'));
  const log = join(folder, 'log');
  const script = join(folder, 'answer.cjs');
  writeFileSync(log, '');
  writeFileSync(
    script,
    `const fs = require('node:fs');
const asked = process.argv.slice(2).join(' ');
const file = /--file (\\S+)/.exec(asked)?.[1];
const held = file && asked.includes('secret set') ? ' <' + fs.readFileSync(file, 'utf8') + '> ' + (fs.statSync(file).mode & 0o777).toString(8) : '';
fs.appendFileSync(${JSON.stringify(log)}, asked + held + '\\n');
const answers = ${JSON.stringify(answers.map(({ to, says = '', code = 0 }) => ({ to: to.source, says, code })))};
const found = answers.find(({ to }) => new RegExp(to).test(asked));
process.stdout.write(found?.says ?? '');
process.exit(found?.code ?? 0);`,
  );
  for (const tool of tools) {
    writeFileSync(join(folder, tool), `#!/bin/sh\nexec "${process.execPath}" "${script}" ${tool} "$@"\n`);
    chmodSync(join(folder, tool), 0o755);
  }
  return {
    run(line) {
      const PATH = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
      const { status, stdout, stderr } = spawnSync('sh', ['-euc', line], { encoding: 'utf8', env: { ...process.env, PATH } });
      return { code: status ?? 1, output: stdout + stderr };
    },
    asked: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
    close: () => rmSync(folder, { recursive: true }),
  };
}
