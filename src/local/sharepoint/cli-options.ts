import { Command } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './usage-error';

export interface CliOptions {
  /** 0: any port that is free. */
  readonly port: number;
  /** Undefined: nothing outlives the process. */
  readonly dataDir: string | undefined;
  /** `YYYY-MM-DD`; undefined: the real day. */
  readonly today: string | undefined;
  readonly threshold: number;
  /** Undefined: nobody is throttled. */
  readonly unitsPerMinute: number | undefined;
}

const defaults = { port: 4401, threshold: 5000, unitsPerMinute: 1250 };

const command = (): Command =>
  new Command('npm run sharepoint --')
    .description('Starts the local SharePoint alone, with a fresh, empty site at /sites/innkjop, on 127.0.0.1 only.')
    .option('--port [number]', `the port, or 0 for any that is free (default: ${defaults.port})`)
    .option('--data [folder]', 'where the site is kept (default: in memory, gone when the server stops)')
    .option('--today [date]', 'be on another day, written YYYY-MM-DD (default: today)')
    .option('--threshold [number]', `the list view threshold (default: ${defaults.threshold})`)
    .option(
      '--units-per-minute [number]',
      'throttle who uses more resource units, as SharePoint Online from 1250 (default: never)',
    )
    .helpOption('-h, --help', 'show this text')
    .allowUnknownOption()
    .allowExcessArguments();

export const helpText = (): string =>
  `${command().helpInformation()}
Example:
  npm run sharepoint -- --port 4401 --data .data/test-site
  curl -H "Authorization: Bearer $(npm run --silent token -- admin)" http://127.0.0.1:4401/sites/innkjop/_api/web
It can be made to fail on purpose while it runs; npm run faults -- --help shows how:
  npm run faults -- throttle --seconds 30 --for 60 --url http://127.0.0.1:4401
`;

/** @throws UsageError with every fault at once. */
export function parseCliOptions(args: readonly string[]): CliOptions | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const parsed = command().helpOption(false).exitOverride().parse(args, { from: 'user' });
  const given = parsed.opts<Partial<Record<'port' | 'data' | 'today' | 'threshold' | 'unitsPerMinute', string | true>>>();
  const faults: string[] = parsed.args.map((extra) => `"${extra}" is not an option.`);
  const number = (name: 'port' | 'threshold' | 'unitsPerMinute', least: number, most: number): number => {
    const text = given[name];
    if (text === undefined) return defaults[name];
    const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    faults.push(
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} must be a whole number from ${least} to ${most}${said(text)}.`,
    );
    return defaults[name];
  };
  const port = number('port', 0, 65_535);
  const threshold = number('threshold', 1, 1_000_000);
  const unitsPerMinute = given.unitsPerMinute === undefined ? undefined : number('unitsPerMinute', 1, 1_000_000);
  if (given.today !== undefined && !isDate(given.today))
    faults.push(`--today must be a date written YYYY-MM-DD${said(given.today)}.`);
  const dataDir = typeof given.data === 'string' && given.data !== '' ? resolve(given.data) : undefined;
  if (given.data !== undefined && dataDir === undefined) faults.push('--data must name a folder.');
  if (dataDir !== undefined && existsSync(dataDir) && !statSync(dataDir).isDirectory()) {
    faults.push(`--data must name a folder, and ${dataDir} is a file.`);
  }
  if (faults.length > 0) throw new UsageError(faults.join('\n'), 'Run npm run sharepoint -- --help to see the options.');
  return { port, threshold, unitsPerMinute, dataDir, today: typeof given.today === 'string' ? given.today : undefined };
}

function isDate(text: string | true): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const said = (text: string | true): string => (typeof text === 'string' ? `, not "${text}"` : '');
