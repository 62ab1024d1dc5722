import english from '../../../src/domain/cpv/cpv-en.json';
import bokmål from '../../../src/domain/cpv/cpv-nb.json';
import { everydayCodes, everydayTable } from '../../../src/domain/guide/everyday-words';
import { suggestCpv } from '../../../src/domain/guide/suggest-cpv';

const names = new Map(Object.entries<string>(bokmål));
const codes = (what: string) => suggestCpv(names, what, 5).map(({ code }) => code);

test.each([
  ['kontormøblar', '39130000'],
  ['Vi treng nye kontormøbler', '39130000'],
  ['mjølk', '15511000'],
  ['arbeidsklede', '18110000'],
  ['tolk', '79540000'],
  ['bleier', '33751000'],
])('"%s" finds %s, though the names are in Bokmål', (what, code) => {
  expect(codes(what)).toContain(code);
});

test.each([
  ['snøbrøyting', '90620000'],
  ['Brøyting og strøing av vegar', '90620000'],
  ['tolketenester', '79540000'],
  ['vikarar til heimetenesta', '79620000'],
  ['mat', '15000000'],
  ['kontorrekvisita', '30192000'],
  ['reinhald', '90910000'],
  ['vask', '90910000'],
  ['vask', '98310000'],
  ['drosje', '60120000'],
  ['legevakt', '85121000'],
  ['skulebøker', '22111000'],
  ['asfalt', '45233222'],
  ['programvare', '48000000'],
  ['mobil', '32250000'],
  ['hjelpemiddel', '33196000'],
  ['PC', '30213100'],
  ['straum', '09310000'],
  ['vaktmeister', '98341130'],
])('the everyday word "%s" finds %s among the first three, whatever the code is called', (what, code) => {
  expect(codes(what).slice(0, 3)).toContain(code);
});

test('a code that both an everyday word and its name find stands once', () => {
  for (const what of ['brøyting', 'taxi', 'programvare']) expect(new Set(codes(what)).size).toBe(codes(what).length);
});

test('every everyday word stands for codes that there are, in both languages', () => {
  for (const names of [bokmål, english] as readonly Record<string, string>[])
    expect(everydayTable.flatMap(([code]) => (names[code] === undefined ? [code] : []))).toEqual([]);
});

test('a short everyday word counts only when it stands alone', () => {
  expect(everydayCodes('bilete')).toEqual([]);
  expect(everydayCodes('matte')).toEqual([]);
  expect(everydayCodes('bil')).toEqual(['34110000']);
});

test('English words find English names', () => {
  expect(suggestCpv(new Map(Object.entries<string>(english)), 'office furniture', 1)[0]?.code).toBe('39130000');
});

test('as many as were asked for, and none when the words say nothing', () => {
  expect(suggestCpv(names, 'maskin', 3)).toHaveLength(3);
  expect(codes('vi skal kjøpe')).toEqual([]);
  expect(codes('')).toEqual([]);
  expect(codes('xyzzy')).toEqual([]);
});
