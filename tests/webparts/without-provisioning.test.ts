import { readFileSync } from 'node:fs';
import leaveOut from '../../webparts/config/without-provisioning.js';

const declaration = readFileSync('src/schema/rule-values.ts', 'utf8')
  .replace(/^import type.*$/m, '')
  .replaceAll(/: Readonly<Record<\w+, string>>/g, '');

test('of a list’s declaration what only provisioning shows is left out, and everything else stays', () => {
  const left = leaveOut(declaration);
  expect(declaration).toMatch(/Terskelverdiar og andre reglar/);
  expect(declaration).toMatch(/Kroner utan meirverdiavgift/);
  expect(declaration).toMatch(/Alle reglar/);
  expect(left).not.toMatch(/Terskelverdiar og andre reglar|Kroner utan meirverdiavgift|Alle reglar/);
  for (const kept of [
    "'Regelverdiar'",
    "'Gjeld frå'",
    "'EØS-terskelverdi, bygg og anlegg'",
    "number('RuleValue'",
    'min: 0',
    'indexed: true',
  ])
    expect(left).toContain(kept.replaceAll("'", left.includes("'Regelverdiar'") ? "'" : '"'));
});

test('a value that is no plain text or list is not touched', () => {
  expect(leaveOut('list({ views: viewsOf(key), help: words.help });')).toContain('views: viewsOf(key), help: words.help');
});
