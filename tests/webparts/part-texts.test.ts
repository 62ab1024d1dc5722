import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { en } from '../../src/ui/parts/texts/en';
import { nb } from '../../src/ui/parts/texts/nb';
import { nn } from '../../src/ui/parts/texts/nn';

const root = process.cwd();
const importOf = /(?:from|import)\s*\(?\s*(?:\/\*[^*]*\*\/\s*)?'(\.[^']+)'/g;

/** All files that the five parts are made of, also those that are loaded later. */
function filesOfParts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (path: string): void => {
    const file = ['.ts', '.tsx'].map((end) => path + end).find((each) => existsSync(each));
    if (file === undefined || found.has(file)) return;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    // Types take no text with them.
    const code = text.replace(/^import type [^;]+;/gm, '');
    for (const [, to = ''] of code.matchAll(importOf)) look(join(dirname(file), to));
  };
  for (const part of ['service-areas/ServiceAreas', 'find-agreement/FindAgreement', 'expiring/Expiring', 'indicators/Indicators'])
    look(join(root, 'src/ui/features', `${part}Part`));
  look(join(root, 'src/ui/features/new-frameworks/NewFrameworksPart'));
  look(join(root, 'webparts/src/page/PartOnPage'));
  return found;
}

function has(table: object, key: string): boolean {
  let at: unknown = table;
  for (const part of key.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return typeof at === 'string';
}
const hasAny = (table: object, key: string) => has(table, key) || (has(table, `${key}_one`) && has(table, `${key}_other`));
/** The start of a key that is put together: there must be something below it. */
const hasBelow = (table: object, start: string): boolean => {
  let at: unknown = table;
  const parts = start.split('.');
  const last = parts.pop() ?? '';
  for (const part of parts) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return typeof at === 'object' && at !== null && Object.keys(at).some((key) => key.startsWith(last));
};

const files = filesOfParts();
const keys = new Map<string, string>();
const starts = new Map<string, string>();
for (const [file, text] of files) {
  for (const [, key = ''] of text.matchAll(/\bt\(\s*'([\w.]+)'/g)) keys.set(key, file);
  for (const [, start = ''] of text.matchAll(/\bt\(\s*`([\w.]+)\$\{/g)) starts.set(start, file);
  // A choice between two keys, and keys kept in a table.
  for (const [, key = ''] of text.matchAll(/'((?:agreement|common|errors|home|serviceAreas|shell|terms)\.[\w.]+)'/g))
    keys.set(key, file);
}

test('the files of the five parts are found, with the keys in them', () => {
  expect(files.size).toBeGreaterThan(100);
  expect(keys.size).toBeGreaterThan(60);
  expect(keys.has('home.find.label')).toBe(true);
});

test.each([
  ['nn', nn],
  ['nb', nb],
  ['en', en],
])('every text that a part asks for is in the texts of the web parts in %s', (_, table) => {
  const missing = [...keys].filter(([key]) => !hasAny(table, key)).map(([key, file]) => `${key} (${file.slice(root.length)})`);
  const nothing = [...starts]
    .filter(([start]) => !hasBelow(table, start))
    .map(([start, file]) => `${start}… (${file.slice(root.length)})`);
  expect([...missing, ...nothing]).toEqual([]);
});
