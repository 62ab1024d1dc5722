import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/local/sharepoint/store/database';
import { benchRow, type BenchRow } from './bench-row';
import { batchBody, batchHeaders, categories, firstDay, listPath, makeList, selected } from './bench-list';
import { startBenchSite, type BenchSite } from './bench-site';

const itemCount = Number(process.env['BENCH_ITEMS'] ?? 50_000);
const batchSize = 100;
const readings = 300;
const pageLimitMs = 15;
const megabyte = 1_000_000;

/** The local SharePoint with 50,000 items, asked over real HTTP from another process. These figures promise nothing of SharePoint Online. */
export async function benchSharePoint(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'innkjop-bench-'));
  try {
    const rows = await withSite(folder, async (site) => [
      ...(await insertItems(site)),
      ...(await readPages(site)),
      benchRow('local SharePoint: memory of the process, peak', site.peakMemory(), 'MB', 300),
      ...(await uploadFile(site)),
      benchRow('local SharePoint: memory of the process, peak with files of 10 MB', site.peakMemory(), 'MB', 300),
    ]);
    forgetStatistics(folder);
    return [...rows, ...(await withSite(folder, (site) => readWithoutStatistics(site, rows)))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withSite<T>(folder: string, measure: (site: BenchSite) => Promise<T>): Promise<T> {
  const site = await startBenchSite(folder);
  try {
    return await measure(site);
  } finally {
    await site.stop();
  }
}

async function readWithoutStatistics(site: BenchSite, rows: readonly BenchRow[]): Promise<BenchRow[]> {
  const { p95 } = await percentiles(site, byTwo);
  const analysed = rows.find(({ name }) => name === byTwo.name)?.value ?? Number.NaN;
  return [
    benchRow(`local SharePoint: start with ${count(itemCount)} items`, site.readyAfterMs, 'ms'),
    benchRow(`${byTwo.name}, without ANALYZE`, p95, 'ms'),
    benchRow('local SharePoint: what ANALYZE saves on that page', p95 / analysed, 'times'),
  ];
}

const count = (number: number): string => number.toLocaleString('en-US');

async function insertItems(site: BenchSite): Promise<BenchRow[]> {
  await makeList(site);
  const me = (await (await site.ask('/web/currentuser?$select=Id')).json()) as { Id: number };
  let spent = 0;
  const before = site.processorTime();
  for (let from = 0; from < itemCount; from += batchSize) {
    const body = batchBody(site, from, batchSize, me.Id);
    const started = performance.now();
    const answer = await (await site.ask('/$batch', { method: 'POST', headers: batchHeaders, body })).text();
    spent += performance.now() - started;
    const made = answer.match(/^HTTP\/1\.1 201/gm)?.length;
    if (made !== batchSize) throw new Error(`Only ${made} of ${batchSize} items were made: ${answer.slice(0, 500)}`);
  }
  return [
    benchRow('local SharePoint: 1,000 items inserted by $batch of 100', (spent / itemCount) * 1000, 'ms', 333),
    benchRow('local SharePoint: items inserted', itemCount / (spent / 1000), 'a second'),
    benchRow('local SharePoint: items inserted, by the processor', itemCount / (site.processorTime() - before), 'a second'),
  ];
}

interface Page {
  readonly name: string;
  readonly limit: number | null;
  readonly readings?: number;
  /** The n-th reading, each of another place in the list. */
  readonly ask: (site: BenchSite, n: number) => Promise<Response>;
}

const page = (name: string, limit: number | null, query: (n: number) => string): Page => ({
  name: `local SharePoint: ${name}, p95`,
  limit,
  ask: (site, n) => site.ask(`${listPath}/items?${query(n)}`),
});
const post = (name: string, path: string, parameters: (n: number) => object): Page => ({
  name: `local SharePoint: ${name}, p95`,
  limit: null,
  ask: (site, n) =>
    site.ask(listPath + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(parameters(n)),
    }),
});

/** Sixty days of ten years: about 800 of 50,000 items, of which the page takes the first hundred. */
const from = (n: number): string => new Date(firstDay + ((n * 37) % 3500) * 86_400_000).toISOString();
const to = (n: number): string => new Date(firstDay + (((n * 37) % 3500) + 60) * 86_400_000).toISOString();
const viewXml = (n: number): string =>
  `<View><Query><Where><Eq><FieldRef Name="Category"/><Value Type="Text">Kategori ${n % categories}</Value></Eq></Where></Query><RowLimit>100</RowLimit></View>`;

const byCategory = page(
  'page of 100 by an indexed choice',
  pageLimitMs,
  (n) => `$filter=Category eq 'Kategori ${n % categories}'&$top=100&$select=${selected}`,
);
const byDate = page(
  'page of 100 by an indexed date',
  pageLimitMs,
  (n) =>
    `$filter=EndDate ge datetime'${from(n)}' and EndDate lt datetime'${to(n)}'&$orderby=EndDate&$top=100&$select=${selected}`,
);
/** Two indexed columns, one of them hardly a choice: only statistics tell SQLite which index to take. */
const byTwo = page(
  'page of 100 by two indexed columns',
  pageLimitMs,
  (n) => `$filter=AgreementStatus eq 'Aktiv' and Category eq 'Kategori ${(4 * n + 1) % categories}'&$top=100&$select=${selected}`,
);
const pages: readonly Page[] = [
  byCategory,
  byDate,
  byTwo,
  page(
    'page of 100 after an id',
    null,
    (n) => `$skiptoken=${encodeURIComponent(`Paged=TRUE&p_ID=${(n * 161) % itemCount}`)}&$top=100&$select=${selected}`,
  ),
  page(
    'page of 100 with persons expanded',
    null,
    (n) => `$filter=Category eq 'Kategori ${n % categories}'&$top=100&$select=Id,Title,Owner/Title,Owner/EMail&$expand=Owner`,
  ),
  {
    ...page(
      'page of 5,000 after an id',
      null,
      (n) => `$skiptoken=${encodeURIComponent(`Paged=TRUE&p_ID=${(n * 161) % itemCount}`)}&$top=5000&$select=${selected}`,
    ),
    readings: 30,
  },
  post('CAML page of 100', '/getitems', (n) => ({ query: { ViewXml: viewXml(n) } })),
  post('RenderListDataAsStream page of 100', '/RenderListDataAsStream', (n) => ({
    parameters: { RenderOptions: 2, ViewXml: viewXml(n) },
  })),
];

async function readPages(site: BenchSite): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const one of pages) rows.push(benchRow(one.name, (await percentiles(site, one)).p95, 'ms', one.limit));
  return rows;
}

async function percentiles(site: BenchSite, one: Page): Promise<{ readonly p95: number }> {
  const wanted = one.readings ?? readings;
  const times: number[] = [];
  // The first ones warm up what is compiled while it runs.
  for (let n = -Math.ceil(wanted / 15); n < wanted; n += 1) {
    const started = performance.now();
    await (await one.ask(site, Math.abs(n))).arrayBuffer();
    if (n >= 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { p95: times[Math.floor(times.length * 0.95)] ?? Number.NaN };
}

async function uploadFile(site: BenchSite): Promise<BenchRow[]> {
  const size = 10 * megabyte;
  const bytes = Buffer.alloc(size, 'innkjop ');
  const times: number[] = [];
  await site.ask('/web/lists', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ Title: 'Filer', BaseTemplate: 101 }),
  });
  for (let n = 0; n < 7; n += 1) {
    const started = performance.now();
    const path = `/web/getFolderByServerRelativePath(decodedUrl='/sites/innkjop/Filer')/files/addUsingPath(decodedUrl='stor-${n}.bin',overwrite=true)`;
    await site.ask(path, { method: 'POST', body: bytes });
    times.push(performance.now() - started);
  }
  const median = times.toSorted((a, b) => a - b)[3] ?? Number.NaN;
  return [
    benchRow('local SharePoint: a file of 10 MB added', median, 'ms'),
    benchRow('local SharePoint: files added', size / megabyte / (median / 1000), 'MB/s'),
  ];
}

/** As if ANALYZE had never been run. */
function forgetStatistics(folder: string): void {
  const database = openDatabase(join(folder, 'sharepoint.db'));
  database.exec('DELETE FROM sqlite_stat1');
  database.close();
}
