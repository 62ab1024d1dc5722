/**
 * `npm test`: every test there is, then one line that adds them up. The journeys run on their own after the rest, one at a time,
 * because they share the machine with a browser and a server. With arguments (`npm test -- tests/domain`), only what is named.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser';
import { missingOffice } from './find-office';
import { add, countAll, failedFiles, noTests, unsteady, type Counts, type JestResult } from './test-counts';

const secondsToEnd = 60;
/** More files than this do not fail by chance. */
const mostTriedAgain = 5;
let hungRuns = 0;
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

async function jest(label: string, args: readonly string[]): Promise<JestResult | null> {
  const outputFile = join(outputs, `${label}.json`);
  const { code, hung } = await runJest([...args, '--json', `--outputFile=${outputFile}`, '--passWithNoTests'], outputFile);
  if (hung)
    console.error(`The ${label} tests did not end by themselves: a test leaves something open, which counts as a failure.`);
  hungRuns += hung ? 1 : 0;
  try {
    return JSON.parse(readFileSync(outputFile, 'utf8')) as JestResult;
  } catch (cause) {
    console.error(`The ${label} tests ended with code ${code} and left no result: ${String(cause)}`);
    return null;
  }
}

/**
 * Runs tests, and files in which something failed once more, alone: on a machine as busy as this one makes itself a test may fail that has nothing
 * wrong with it. What fails twice has failed; what passes the second time is told of by name, because it should be steadier.
 */
async function counted(label: string, args: readonly string[]): Promise<Counts> {
  const first = await jest(label, [...named, ...args]);
  if (first === null) return { ...noTests, failed: 1 };
  const failing = failedFiles(first);
  const mayBeChance = failing.length > 0 && failing.length <= mostTriedAgain;
  if (mayBeChance) console.log(`Failed the first time and now run alone: ${failing.join(', ')}`);
  const second = mayBeChance
    ? await jest(`${label}-again`, ['--runInBand', '--runTestsByPath', ...failing, ...projectsOf(args)])
    : null;
  for (const test of unsteady(first, second)) console.log(`Passed only the second time: ${test}`);
  return countAll(first, second);
}

const projectsOf = (args: readonly string[]) => args.filter((arg) => !/^--(maxWorkers|runInBand)/.test(arg));

const browser = ensureBrowser();
const noOffice = missingOffice();
if (noOffice !== null) console.error(noOffice);
const builds = (await run('npx', ['vite', 'build', '--logLevel', 'warn'])) === 0;
if (!builds) console.error('The tab does not build: the journeys cannot run.');
const wantsJourneys = named.length === 0 || named.some((path) => path.includes('e2e'));
const hasWebParts = !wantsJourneys || (await run('npm', ['run', '--silent', 'webparts', '--', '--if-needed'])) === 0;
if (!hasWebParts) console.error('The web parts do not build: their journeys will fail.');

// Jest leaves a core free by default, which is half of a small machine.
const results = [await counted('unit', ['--selectProjects', 'node', 'ui', '--maxWorkers=100%'])];
const journeysRun = 'path' in browser && builds;
if (journeysRun) results.push(await counted('journeys', ['--selectProjects', 'e2e', '--runInBand']));
else if ('missing' in browser) console.error(browser.missing);

const { passed, failed: failedTests, skipped } = results.reduce(add, noTests);
const failed = failedTests + hungRuns + (journeysRun ? 0 : 1);
rmSync(outputs, { recursive: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
