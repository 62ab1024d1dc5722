import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { quoted, type Tool } from '../../../../manifest/deploy/step';

/** Others' programs as scripts that write down what they were asked and answer as told: the first pattern that fits decides (as `grep -E` has it). */
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
  writeFileSync(log, '');
  const script = (tool: Tool): string => `#!/bin/sh
asked="${tool} $*"
held=''
case "$asked" in *'secret set'*)
  while [ "$1" != --file ]; do shift; done
  held=" <$(cat "$2")> $(stat -c %a "$2")";;
esac
printf '%s\\n' "$asked$held" >> ${quoted(log)}
${answers.map(({ to, says = '', code = 0 }) => `if printf '%s' "$asked" | grep -Eq ${quoted(to.source)}; then printf '%s' ${quoted(says)}; exit ${code}; fi`).join('\n')}
exit 0
`;
  for (const tool of tools) {
    writeFileSync(join(folder, tool), script(tool));
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
