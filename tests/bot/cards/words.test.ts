import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, commandWords, readCommand } from '../../../src/ui/text/bot/commands';
import { botWords } from '../../../src/ui/text/bot/create-bot-text';
import { botEn } from '../../../src/ui/text/bot/en';
import { botNb } from '../../../src/ui/text/bot/nb';
import { botNn } from '../../../src/ui/text/bot/nn';

function flat(table: object, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[before + key, value] as const] : flat(value, `${before}${key}.`),
  );
}
const tables = { nn: new Map(flat(botNn)), nb: new Map(flat(botNb)), en: new Map(flat(botEn)) };

/** Files of the bot, all text of them together. */
function sourceIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? sourceIn(join(folder, entry.name)) : readFileSync(join(folder, entry.name), 'utf8')))
    .join('\n');
}

test('every text of the bot is used somewhere in the bot', () => {
  const source = sourceIn(join(__dirname, '../../../bot'));
  const made = ['reminder', 'escalation', 'digest', 'help', 'answered', 'refusal'].filter((group) =>
    source.includes('`' + group + '.${'),
  );
  const unused = [...tables.nn.keys()]
    .map((key) => key.replace(/_(one|other)$/, ''))
    .filter((key) => !source.includes(`'${key}'`) && !made.some((group) => key.startsWith(`${group}.`)));
  expect(unused).toEqual([]);
});

test('values have the same names in every language', () => {
  const values = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map((each) => each[1] ?? '').toSorted((a, b) => (a < b ? -1 : 1));
  for (const [key, text] of tables.nn)
    for (const language of ['nb', 'en'] as const)
      expect([key, values(tables[language].get(key) ?? '')]).toEqual([key, values(text)]);
});

test('only what is the same word in Nynorsk and English is equal in both', () => {
  const equal = [...tables.nn].filter(([key, text]) => tables.en.get(key) === text).map(([key]) => key);
  expect(equal).toEqual(['row', 'reminder.summary', 'announcement.ranked']);
});

test('no text has straight quotes, double spaces, or a hyphen for a dash', () => {
  const bad = Object.values(tables).flatMap((table) => [...table].filter(([, text]) => /["'`]| {2}| - |^\s|\s$/.test(text)));
  expect(bad).toEqual([]);
});

test('Nynorsk has no words of Bokmål', () => {
  const bokmål =
    /\b(ikke|avtaler|jeg|hva|hvor|hvis|noe|noen|kommer|tjeneste\w*|eier|varsler|mangler|oppsummeringen|anskaffelse\w*|fra)\b/i;
  expect([...tables.nn].filter(([, text]) => bokmål.test(text))).toEqual([]);
});

test('a count is said in words for one and in figures for more', async () => {
  const { bot, t } = await botWords('nn');
  expect(bot('daily.lead', { count: 1 })).toBe('Éin avtale treng svaret ditt.');
  expect(bot('daily.lead', { count: 3 })).toBe('3 avtalar treng svaret ditt.');
  expect(t('agreement.decision.exercise')).toBe('Utløys opsjonen');
});

test('what is typed is no key of ours', async () => {
  const { bot } = await botWords('nn');
  expect(bot('search.none', { text: '$t(open) {{count}}' })).toBe('Ingen avtale passar til «$t(open) {{count}}»');
});

test.each(commands)('the command %s is understood in all three languages', (command) => {
  for (const word of Object.values(commandWords[command]).flat()) {
    expect([word, readCommand(word).command]).toEqual([word, command]);
    expect(readCommand(` ${word.toUpperCase()} `).command).toBe(command);
  }
});

test('two commands are never written the same way', () => {
  const all = commands.flatMap((command) => [...new Set(Object.values(commandWords[command]).flat())]);
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});

test.each([
  ['finn tolk', { command: 'find', rest: 'tolk' }],
  ['Går ut  Kultur', { command: 'expiring', rest: 'Kultur' }],
  ['går ut', { command: 'expiring', rest: '' }],
  ['', { command: 'help', rest: '' }],
  ['finnmark kontor', { command: 'find', rest: 'finnmark kontor' }],
  ['hjelpemiddel', { command: 'find', rest: 'hjelpemiddel' }],
  ['Hei du', { command: 'find', rest: 'Hei du' }],
])('"%s" is read as what a person means by it', (text, expected) => {
  expect(readCommand(text)).toEqual(expected);
});
