import { createInstance } from 'i18next';
import { en } from '../../../src/ui/text/en';
import { nb } from '../../../src/ui/text/nb';
import { nn } from '../../../src/ui/text/nn';
import { plainText } from '../../../src/ui/text/plain-text';

type Say = (key: string, values?: Record<string, unknown>) => string;

function leaves(table: object, at = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : leaves(value as object, `${at}${key}.`),
  );
}

describe('texts filled in without i18next', () => {
  test.each([
    ['nn', nn],
    ['nb', nb],
    ['en', en],
  ])('every text of %s is the one that i18next gives, whatever the count', async (language, table) => {
    const theirs = (await createInstance().init({
      lng: language,
      resources: { [language]: { translation: table } },
      interpolation: { escapeValue: false },
      showSupportNotice: false,
    } as object)) as unknown as Say;
    const ours = plainText(table) as unknown as Say;
    const all = leaves(table);
    expect(all.length).toBeGreaterThan(700);
    for (const [key, text] of all) {
      const names = [...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, name = '']) => name);
      // What is typed in a list may look like one of our own marks.
      const values = Object.fromEntries(
        names.map((name, index) => [name, index === 0 ? '<b> {{count}} $t(common.close) $& %' : 7]),
      );
      const base = key.replace(/_(one|other)$/, '');
      for (const count of [0, 1, 2, 11, 1.5]) {
        expect(ours(base, { ...values, count })).toBe(theirs(base, { ...values, count }));
      }
      expect(ours(key, values)).toBe(theirs(key, values));
    }
  });

  test('a key that is not there answers itself, also one that every object has', () => {
    const t = plainText({ a: { b: 'x' } }) as unknown as Say;
    expect([t('a.c'), t('a'), t('a.b.toString'), t('constructor.name'), t('a.b')]).toEqual([
      'a.c',
      'a',
      'a.b.toString',
      'constructor.name',
      'x',
    ]);
  });
});
