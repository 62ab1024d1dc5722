/**
 * `npm test`: every test there is, then one line that adds them up. The journeys run on their own after the rest, one at a time,
 * because they share the machine with a browser and a server. With arguments (`npm test -- tests/domain`), only what is named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser';

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

const secondsToEnd = 60;
const named = process.argv.slice(2);
const outputs = mkdtempSync(join(tmpdir(), 'alver-tests-'));

const run = (command: string, args: readonly string[]) =>
  new Promise<number>((resolve) => {
    spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('close', (code) => resolve(code ?? 1));
  });

/** What a test has left open keeps jest from ending once it has written its result: after a minute it is ended, and that is told. */
const runJest = (args: readonly string[], outputFile: string) =>
  new Promise<{ code: number; hung: boolean }>((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), ...args], { stdio: 'inherit' });
    let hung = false;
    const watch = setInterval(() => {
      if (!existsSync(outputFile) || Date.now() - statSync(outputFile).mtimeMs < secondsToEnd * 1000) return;
      hung = true;
      child.kill('SIGKILL');
    }, 1000);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code: code ?? 1, hung });
    });
  });

async function jest(label: string, args: readonly string[]): Promise<Counts> {
  const outputFile = join(outputs, `${label}.json`);
  const { code, hung } = await runJest(
    [...named, ...args, '--json', `--outputFile=${outputFile}`, '--passWithNoTests'],
    outputFile,
  );
  if (hung)
    console.error(`The ${label} tests did not end by themselves: a test leaves something open, which counts as a failure.`);
  try {
    const counts = JSON.parse(readFileSync(outputFile, 'utf8')) as Counts;
    return hung
      ? { ...counts, numFailedTests: counts.numFailedTests + 1, numFailedTestSuites: counts.numFailedTestSuites + 1 }
      : counts;
  } catch (cause) {
    console.error(`The ${label} tests ended with code ${code} and left no result: ${String(cause)}`);
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, numFailedTestSuites: 1 };
  }
}

const browser = ensureBrowser();
const builds = (await run('npx', ['vite', 'build', '--logLevel', 'warn'])) === 0;
if (!builds) console.error('The tab does not build: the journeys cannot run.');
const wantsJourneys = named.length === 0 || named.some((path) => path.includes('e2e'));
const hasWebParts = !wantsJourneys || (await run('npm', ['run', '--silent', 'webparts', '--', '--if-needed'])) === 0;
if (!hasWebParts) console.error('The web parts do not build: their journeys will fail.');

// Jest leaves a core free by default, which is half of a small machine.
const results = [await jest('unit', ['--selectProjects', 'node', 'ui', '--maxWorkers=100%'])];
if ('path' in browser && builds) results.push(await jest('journeys', ['--selectProjects', 'e2e', '--runInBand']));
else if ('missing' in browser) console.error(browser.missing);

const sum = (pick: (counts: Counts) => number) => results.reduce((total, counts) => total + pick(counts), 0);
// A suite that cannot be loaded has no tests to fail: it counts as one.
const broken = Math.max(0, sum((counts) => counts.numFailedTestSuites) - sum((counts) => counts.numFailedTests));
const failed = sum((counts) => counts.numFailedTests) + broken + ('path' in browser && builds ? 0 : 1);
rmSync(outputs, { recursive: true });
console.log(
  `${sum((c) => c.numPassedTests)} passed, ${failed} failed, ${sum((c) => c.numPendingTests + c.numTodoTests)} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;
