import { Command, InvalidArgumentError, Option } from 'commander';

/** What the command line asks of `/_local`. */
export interface FaultCommand {
  readonly origin: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly rule?: Readonly<Record<string, unknown>>;
}

const defaultOrigin = 'http://127.0.0.1:4400';
const whenWords = { 'before-write': 'beforeWrite', 'after-write': 'afterWrite', 'mid-answer': 'midAnswer' } as const;

/** The command as commander has it; `take` is given what was asked for. */
export function faultCommand(take: (asked: FaultCommand) => void): Command {
  const program = new Command('npm run faults --')
    .description('Makes the local SharePoint that is running fail on purpose, for demos and tests.')
    .helpOption('-h, --help', 'show this text')
    .helpCommand(false)
    .addHelpText('after', examples);
  const setting = (name: string, description: string): Command => withScope(program.command(name).description(description));
  const set = (fault: string, own: Readonly<Record<string, unknown>>, given: Given): void =>
    take({ origin: originOf(given), method: 'POST', path: '/_local/faults', rule: { fault, ...own, ...scopeOf(given) } });

  for (const [name, status] of [
    ['throttle', '429 Too Many Requests'] as const,
    ['unavailable', '503 Server Too Busy'] as const,
  ]) {
    setting(name, `answer ${status}`)
      .option('--seconds <number>', 'how long Retry-After asks to wait', number, 30)
      .addOption(new Option('--as <form>', 'how Retry-After says so').choices(['seconds', 'date', 'none']).default('seconds'))
      .action((given: Given) => set(name, { retryAfter: given['seconds'], retryAfterAs: given['as'] }, given));
  }
  setting('slow', 'answer late')
    .option('--ms <number>', 'how late, in milliseconds', number, 3000)
    .action((given: Given) => set('slow', { ms: given['ms'] }, given));
  setting('drop', 'end the connection')
    .addOption(
      new Option('--when <moment>', 'how far the request has come').choices(Object.keys(whenWords)).default('after-write'),
    )
    .action((given: Given) => set('drop', { when: whenWords[given['when'] as keyof typeof whenWords] }, given));
  setting('digest-expired', 'tell every write that its form digest has expired').action((given: Given) =>
    set('digestExpired', {}, given),
  );
  setting('save-conflict', 'tell every write that another one came between').action((given: Given) =>
    set('saveConflict', {}, given),
  );
  setting('rate-limit', 'send RateLimit headers with every answer')
    .requiredOption('--remaining <number>', 'resource units left', number)
    .option('--limit <number>', 'resource units a minute', number, 1250)
    .option('--reset <number>', 'seconds until the budget is whole again', number, 60)
    .action((given: Given) =>
      set('rateLimit', { limit: given['limit'], remaining: given['remaining'], reset: given['reset'] }, given),
    );
  setting('truncate', 'send half of the body').action((given: Given) => set('truncate', {}, given));

  const asking = (name: string, description: string): Command => withOrigin(program.command(name).description(description));
  asking('expire-digests', 'let every form digest that has been issued expire now').action((given: Given) =>
    take({ origin: originOf(given), method: 'DELETE', path: '/_local/digests' }),
  );
  asking('list', 'list the faults that are set, and what they have met').action((given: Given) =>
    take({ origin: originOf(given), method: 'GET', path: '/_local/faults' }),
  );
  asking('clear', 'take all faults away, or one of them')
    .argument('[number]', 'the number that list shows', number)
    .action((id: number | undefined, given: Given) =>
      take({ origin: originOf(given), method: 'DELETE', path: `/_local/faults${id === undefined ? '' : `/${id}`}` }),
    );
  return program;
}

type Given = Readonly<Record<string, unknown>>;

const withOrigin = (command: Command): Command =>
  command
    .option('--url <address>', 'where the local SharePoint is', address, defaultOrigin)
    .helpOption('-h, --help', 'show this text');

const withScope = (command: Command): Command =>
  withOrigin(command)
    .option('--for <seconds>', 'stop after so many seconds', number)
    .option('--count <number>', 'stop after so many requests', number)
    .option('--method <verb>', 'only these requests: GET, POST, MERGE, DELETE')
    .option('--path <pattern>', 'only what follows _api/, with * for anything: "web/lists*"')
    .option('--person <person>', 'only requests of this person: ingrid')
    .option('--probability <share>', 'only some of the requests: 0 to 1', number)
    .option('--seed <number>', 'which ones --probability takes', number)
    .option('--in-batch', 'the parts of a batch instead of whole requests');

function scopeOf(given: Given): Record<string, unknown> {
  const { for: forSeconds, count, method, path, person, probability, seed, inBatch } = given;
  const scope = { forSeconds, count, method, path, person, probability, seed, inBatch };
  return Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== undefined));
}

const originOf = (given: Given): string => String(given['url']);

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number from 0 up.');
  return value;
}

function address(text: string): string {
  // Only the origin counts: the address of the site itself will do as well.
  const origin = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?(?=\/|$)/i.exec(text)?.[0];
  if (origin === undefined) throw new InvalidArgumentError(`It must be an address on this machine, such as ${defaultOrigin}.`);
  return origin;
}

const examples = `
Examples:
  npm run faults -- throttle --seconds 30 --for 60      everybody is throttled for a minute
  npm run faults -- drop --when after-write --method POST --count 1
  npm run faults -- slow --ms 2000 --person ingrid
  npm run faults -- list
  npm run faults -- clear
npm run faults -- throttle --help shows which requests a fault can be limited to.
`;
