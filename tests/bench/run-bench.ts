/** `npm run bench`: measures the real product and prints a table, or JSON with `--json`. It never decides a test. */
import { Command } from 'commander';
import { cpus, totalmem } from 'node:os';
import { execFileSync } from 'node:child_process';
import type { BenchRow } from './bench-row';
import { benchDeadlines } from './deadlines.bench';
import { benchHostile } from './hostile.bench';
import { benchOutbox } from './outbox.bench';
import { benchSharePoint } from './sharepoint.bench';
import { benchSweep } from './sweep.bench';
import { benchSync } from './sync.bench';
import { benchTab } from './tab.bench';
import { benchThrottling } from './throttling.bench';
import { benchWebParts } from './web-parts.bench';

const benches = {
  deadlines: benchDeadlines,
  sharepoint: benchSharePoint,
  hostile: benchHostile,
  throttling: benchThrottling,
  tab: benchTab,
  'web-parts': benchWebParts,
  sync: benchSync,
  outbox: benchOutbox,
  sweep: benchSweep,
} as const;
const names = Object.keys(benches) as (keyof typeof benches)[];

const options = new Command('npm run bench --')
  .description(
    'Measures the product on this machine against its limits. Takes about three minutes; leave the machine alone meanwhile.',
  )
  .option('--json', 'print JSON instead of a table')
  .option('--only <name>', `one of: ${names.join(', ')}`)
  .parse()
  .opts<{ json?: true; only?: string }>();

const chosen = names.filter((name) => options.only === undefined || options.only === name);
if (chosen.length === 0) {
  console.error(`--only must be one of: ${names.join(', ')}.`);
  process.exit(1);
}

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
if (chosen.includes('tab') || chosen.includes('sync'))
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
if (chosen.includes('web-parts')) execFileSync('npm', ['run', '--silent', 'webparts', '--', '--if-needed'], { stdio: 'inherit' });
const rows: BenchRow[] = [];
for (const name of chosen) {
  if (!options.json) console.log(`measuring ${name} …`);
  rows.push(...(await benches[name]()));
}

if (options.json) console.log(JSON.stringify({ machine, rows }, null, 2));
else {
  console.log(`\n${machine}\n`);
  console.log('| what | measured | limit | ratio |\n|---|---|---|---|');
  for (const { name, value, unit, limit, ratio } of rows)
    console.log(`| ${name} | ${value} ${unit} | ${limit === null ? '–' : `${limit} ${unit}`} | ${ratio ?? '–'} |`);
}
