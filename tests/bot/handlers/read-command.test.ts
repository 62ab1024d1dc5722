import { readCommand } from '../../../src/ui/text/bot/commands';
import { isLanguage, readWish } from '../../../src/ui/text/bot/read-wish';
import { wordKey } from '../../../src/ui/text/bot/word-key';
import { calendarDate } from '../../../src/domain/calendar-date';

const today = calendarDate('2026-11-23');

test.each([
  ['GÅR UT Kultur', { command: 'expiring', rest: 'Kultur' }],
  ['Gaar ut kultur', { command: 'expiring', rest: 'kultur' }],
  ['ga\u030ar ut kultur', { command: 'expiring', rest: 'kultur' }],
  ['utloep', { command: 'expiring', rest: '' }],
  ['sök møbel', { command: 'find', rest: 'møbel' }],
  ['finn: «tolk»', { command: 'find', rest: 'tolk' }],
  ['@Innkjøp mine avtalar', { command: 'mine', rest: '' }],
  ['@innkjop, hjelp', { command: 'help', rest: '' }],
  ['@Innkjøp', { command: 'help', rest: '' }],
  ['innkjøp av møblar', { command: 'find', rest: 'innkjøp av møblar' }],
  ['Hjelp!!!', { command: 'help', rest: '' }],
  ['varsling av', { command: 'settings', rest: 'av' }],
  ['demp 2 veker', { command: 'settings', rest: 'demp 2 veker' }],
  ['varsling i kommunen', { command: 'find', rest: 'varsling i kommunen' }],
  ['demp støy', { command: 'find', rest: 'demp støy' }],
  ['English', { command: 'settings', rest: 'English' }],
  ['english books', { command: 'find', rest: 'english books' }],
  ['mine', { command: 'mine', rest: '' }],
  ['mine sko', { command: 'find', rest: 'mine sko' }],
  ['__proto__', { command: 'find', rest: '__proto__' }],
  ['constructor', { command: 'find', rest: 'constructor' }],
])('"%s" is read as what a person means', (text, expected) => {
  expect(readCommand(text)).toEqual(expected);
});

test.each([
  ['24.12', '2026-12-24'],
  ['24/12/26', '2026-12-24'],
  ['24.9.2027', '2027-09-24'],
  ['1.3', '2027-03-01'],
  ['23.11', '2026-11-23'],
  ['24. desember', '2026-12-24'],
  ['1 march 2027', '2027-03-01'],
])('a mute until "%s" lasts to and with that day', (text, until) => {
  expect(readWish(`til ${text}`, today)).toEqual({ mutedUntil: until });
});

test.each(['til 31.2', 'til 22.11.2026', 'til i morgon', 'til', 'demp', 'til 0 dagar siden', 'toString', 'teams', ''])(
  '"%s" is no wish',
  (text) => {
    expect(readWish(text, today)).toBeNull();
  },
);

test('a pause of more than a year is one of a year', () => {
  expect(readWish('til 2031-01-01', today)).toEqual({ mutedUntil: '2027-11-23' });
});

test('a language is one however it is written, and nothing else is', () => {
  expect(['nynorsk', 'BOKMÅL', 'bokmaal', 'English', 'engelsk'].filter((each) => !isLanguage(each))).toEqual([]);
  expect(['norsk', 'av', 'teams', ''].filter(isLanguage)).toEqual([]);
});

test('a word is the same however its letters are typed', () => {
  expect(['går', 'GAAR', 'ga\u030ar', 'gar', 'går!'].map(wordKey)).toEqual(Array.from({ length: 5 }, () => 'gar'));
  expect(wordKey('?')).toBe('?');
});
