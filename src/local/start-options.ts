import { Command } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseCalendarDate, type CalendarDate } from '../domain/calendar-date';
import { StartError } from './start-error';

export interface StartOptions {
  /** 0: any port that is free. */
  readonly port: number;
  /** How many agreements to generate; null: the demo of about 60. */
  readonly agreements: number | null;
  /** The day to be on; null: the real one. */
  readonly today: CalendarDate | null;
  /** Where the local site is kept. */
  readonly dataFolder: string;
  /** False: a Teams without bot and chat. */
  readonly withBot: boolean;
  /** True: programs of this machine may send the bot activities without a token. */
  readonly withPlayground: boolean;
}

const mostAgreements = 100_000;
const defaults = { port: 4400, data: '.data' };

/** What was asked for is not understood. Lists every fault, so that one retyping mends them all. */
export class StartOptionsError extends StartError {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'), 'Run npm start -- --help to see the options.');
  }
}

function command(): Command {
  return new Command('npm start --')
    .description(
      'Starts the whole product on this machine: a local SharePoint with demo data, a local Teams, the tab in it, and the bot.',
    )
    .option('--port [number]', `the port on 127.0.0.1, or 0 for any that is free (default: ${defaults.port})`)
    .option('--agreements [number]', `generate this many agreements, 0 to ${mostAgreements} (default: a demo of about 60)`)
    .option('--today [date]', 'be on another day, written YYYY-MM-DD (default: today, or where the clock was moved to)')
    .option('--data [folder]', `where the local site is kept (default: ${defaults.data})`)
    .option('--no-bot', 'leave the bot and the chat out')
    .option('--playground', "let Microsoft's playground on this machine speak to the bot, which it does without a token")
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', '\nExamples:\n  npm start -- --port 4500\n  npm start -- --agreements 10000 --data .data/large\n');
}

/** The help text, as `--help` shows it. */
export const helpText = (): string => command().helpInformation() + '\nOptions go after two dashes: npm start -- --port 4500\n';

/** Reads the arguments after `npm start --`. Throws `StartOptionsError` with everything that is wrong. */
export function parseStartOptions(args: readonly string[]): StartOptions | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const parsed = command().helpOption(false).exitOverride().parse(args, { from: 'user' });
  const given = parsed.opts<
    Partial<Record<'port' | 'agreements' | 'today' | 'data', string | true>> & {
      readonly bot: boolean;
      readonly playground?: true;
    }
  >();
  const faults: string[] = parsed.args.map((extra) => `"${extra}" is not an option.`);

  const port = wholeNumber(given.port, 0, 65_535);
  if (port === null) faults.push(`--port must be a whole number from 0 to 65535${not(given.port)}.`);
  const agreements = wholeNumber(given.agreements, 0, mostAgreements);
  if (agreements === null)
    faults.push(`--agreements must be a whole number from 0 to ${mostAgreements}${not(given.agreements)}.`);
  const today = typeof given.today === 'string' ? parseCalendarDate(given.today) : null;
  if (given.today !== undefined && today === null) faults.push(`--today must be a date written YYYY-MM-DD${not(given.today)}.`);
  const dataFolder = resolve(typeof given.data === 'string' ? given.data : defaults.data);
  if (given.data === true || given.data === '') faults.push('--data must name a folder.');
  else if (existsSync(dataFolder) && !statSync(dataFolder).isDirectory()) {
    faults.push(`--data must name a folder, and ${dataFolder} is a file.`);
  }
  if (given.playground && !given.bot) faults.push('--playground is for the bot, which --no-bot leaves out.');
  if (faults.length > 0) throw new StartOptionsError(faults);
  return {
    port: port ?? defaults.port,
    agreements: agreements ?? null,
    today,
    dataFolder,
    withBot: given.bot,
    withPlayground: given.playground === true,
  };
}

/** `undefined`: not given; `null`: given, but not such a number. */
function wholeNumber(text: string | true | undefined, least: number, most: number): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === true || !/^\d{1,9}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

const not = (given: string | true | undefined): string => (typeof given === 'string' ? `, not "${given}"` : '');
