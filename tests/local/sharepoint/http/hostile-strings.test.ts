/** 100,000 hostile strings through filter, CAML, path and batch. How long the slowest takes is measured by `npm run bench`. */
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import type { Database } from '../../../../src/local/sharepoint/store/database';
import { encoded, fillHostileSite, sendHostile, wellFormed, type HostileWay } from '../support/hostile-site';
import { hostileBatches, hostileFilters, hostilePaths, hostileTexts, hostileViews } from '../support/hostile-strings';
import { inProcess, type InProcess, type InProcessAnswer } from '../support/in-process';

/** What rows hold: kept as they are, so no control characters that SharePoint would not keep, and at most 255 of them. */
const titles = [...new Set(fc.sample(hostileTexts, { seed: 7, numRuns: 400 }))]
  .filter((text) => text.length <= 255 && text.trim() !== '' && wellFormed(text) === text && !hasControl(text))
  .slice(0, 60);

function hasControl(text: string): boolean {
  return Array.from(text).some((letter) => (letter.codePointAt(0) ?? 0) < 0x20 || /[\uFEFF\uFFFE\uFFFF]/.test(letter));
}

let site: InProcess;
let before: string;

beforeAll(async () => {
  site = inProcess();
  await fillHostileSite(site, titles);
  before = contentOf(site.sharePoint.server.database);
});
afterAll(() => site.sharePoint.close());

/** Everything in every table. */
function contentOf(database: Database): string {
  const tables = database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(([name]) => String(name));
  return JSON.stringify(tables.map((name) => [name, database.rows(`SELECT * FROM "${name}"`)]));
}

/** What is wrong with an answer, or null: a client can read it, and it is no fault of ours. */
function problemOf({ status, body }: InProcessAnswer): string | null {
  const [fault] = site.faults.splice(0);
  if (fault !== undefined) return `a fault of ours: ${inspect(fault)}`;
  if (status >= 200 && status < 300) return null;
  const error = (JSON.parse(body) as { 'odata.error'?: { code?: unknown } })['odata.error'];
  const isKnown = typeof error?.code === 'string' && (status < 500 || status === 501 || error.code.startsWith('-21'));
  return isKnown ? null : `${status} ${body}`;
}

test.each([
  ['filter', hostileFilters, 25_000],
  ['CAML', hostileViews, 25_000],
  ['path', hostilePaths, 20_000],
  ['batch', hostileBatches, 10_000],
] as const)(
  'every hostile %s is answered or refused in a form that a client reads, and changes nothing',
  async (way: HostileWay, strings, numRuns) => {
    const problems: string[] = [];
    let answered = 0;
    for (const text of fc.sample(strings, { seed: 20_261_123, numRuns })) {
      const answer = await sendHostile(site, way, text);
      const problem = problemOf(answer);
      if (problem !== null) problems.push(`${JSON.stringify(text.slice(0, 500))}: ${problem}`);
      if (answer.status < 300) answered += 1;
    }
    expect(problems.slice(0, 5)).toEqual([]);
    // Some are still well-formed, and get past the parser.
    expect(answered).toBeGreaterThan(numRuns / 100);
    expect(contentOf(site.sharePoint.server.database) === before).toBe(true);
  },
  120_000,
);

const same = (a: string, b: string): boolean => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
const holding = (text: string): number[] => titles.flatMap((title, at) => (same(title, text) ? [at + 1] : []));
const idsIn = (body: string): number[] => (JSON.parse(body) as { value: { Id: number }[] }).value.map(({ Id }) => Id);

/** Half from what rows hold, half from elsewhere. */
const sought = fc.oneof(fc.constantFrom(...titles), hostileTexts);

test('a hostile text put as a literal into a filter finds exactly the rows that hold it', async () => {
  let found = 0;
  for (const text of fc.sample(sought, { seed: 8, numRuns: 10_000 })) {
    const literal = encoded(`Title eq '${text.replaceAll("'", "''")}'`);
    const answer = await site.send('GET', `web/lists/getByTitle('Rows')/items?$select=Id&$filter=${literal}`);
    expect(problemOf(answer)).toBeNull();
    const ids = answer.status === 200 ? idsIn(answer.body) : [];
    expect({ text, ids }).toEqual({ text, ids: holding(wellFormed(text)) });
    found += ids.length;
  }
  expect(found).toBeGreaterThan(4000);
  expect(contentOf(site.sharePoint.server.database) === before).toBe(true);
});

test('a hostile text put as a value into CAML finds exactly the rows that hold it', async () => {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  let found = 0;
  for (const text of fc.sample(sought, { seed: 9, numRuns: 5000 })) {
    const value = wellFormed(text).replace(/[&<>]/g, (sign) => signs[sign] ?? '');
    const where = `<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">${value}</Value></Eq></Where></Query></View>`;
    const answer = await sendHostile(site, 'CAML', where);
    expect(problemOf(answer)).toBeNull();
    const ids = answer.status === 200 ? idsIn(answer.body) : [];
    // XML has no control characters, and drops space around a value: then nothing more is found than the rows that hold what is left.
    const isPlain = !hasControl(text) && text.trim() === text;
    const wanted = [...new Set([...holding(wellFormed(text)), ...holding(wellFormed(text).trim())])];
    expect({ text, ids: isPlain ? ids : wanted.filter((id) => ids.includes(id)) }).toEqual({ text, ids: isPlain ? wanted : ids });
    found += ids.length;
  }
  expect(found).toBeGreaterThan(1500);
  expect(contentOf(site.sharePoint.server.database) === before).toBe(true);
});

test('a hostile text in a path names the list that is called so, and no other', async () => {
  for (const text of fc.sample(sought, { seed: 10, numRuns: 5000 })) {
    const name = encoded(text.replaceAll("'", "''"));
    const answer = await site.send('GET', `web/lists/getByTitle('${name}')?$select=Title`);
    expect(problemOf(answer)).toBeNull();
    expect({ text, status: answer.status < 300 }).toEqual({ text, status: false });
  }
});
