import { faultCommand, type FaultCommand } from './faults/fault-command';
import type { FaultState } from './faults/fault-rule';
import { findPerson } from './identity/directory';
import { issueLocalToken } from './identity/local-token';
import { UsageError } from './usage-error';

type Told = Partial<FaultState> & {
  readonly faults?: readonly FaultState[];
  readonly cleared?: number;
  readonly error?: { readonly message: string };
};

async function ask({ origin, method, path, rule }: FaultCommand): Promise<string> {
  const admin = findPerson('admin');
  const response = await reach(origin, path, {
    method,
    headers: {
      Authorization: `Bearer ${admin === undefined ? '' : issueLocalToken(admin)}`,
      ...(rule === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(rule === undefined ? {} : { body: JSON.stringify(rule) }),
  });
  if (!(response.headers.get('content-type') ?? '').includes('json')) throw otherServer(origin);
  const told = (await response.json()) as Told;
  if (told.error !== undefined) throw new UsageError(told.error.message, 'npm run faults -- --help shows what can be asked for.');
  if (told.faults !== undefined) return told.faults.length === 0 ? 'No faults are set.' : told.faults.map(line).join('\n');
  if (told.cleared !== undefined) return `${told.cleared} ${told.cleared === 1 ? 'fault' : 'faults'} cleared.`;
  return told.rule === undefined ? 'Every form digest has expired.' : `Set: ${line(told as FaultState)}`;
}

async function reach(origin: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(origin + path, init);
  } catch (cause) {
    throw new UsageError(
      `Nothing answers at ${origin}.`,
      'Start it with npm start or npm run sharepoint, or name its address with --url.',
      { cause },
    );
  }
}

const otherServer = (origin: string): UsageError =>
  new UsageError(`What answers at ${origin} is not a local SharePoint of this version.`, 'Name the right address with --url.');

function line({ id, rule: { fault, ...rest }, hits, secondsLeft }: FaultState): string {
  const details = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`);
  const left = secondsLeft === null ? '' : secondsLeft === 0 ? ', over' : `, ${secondsLeft} s left`;
  return `${id}  ${[fault, ...details].join(', ')} (${hits} met${left})`;
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

let asked: FaultCommand | undefined;
faultCommand((command) => (asked = command)).parse();
try {
  if (asked !== undefined) console.log(await ask(asked));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
