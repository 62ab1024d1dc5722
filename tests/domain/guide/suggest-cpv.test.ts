import english from '../../../src/domain/cpv/cpv-en.json';
import bokmål from '../../../src/domain/cpv/cpv-nb.json';
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

test('English words find English names', () => {
  expect(suggestCpv(new Map(Object.entries<string>(english)), 'office furniture', 1)[0]?.code).toBe('39130000');
});

test('as many as were asked for, and none when the words say nothing', () => {
  expect(suggestCpv(names, 'maskin', 3)).toHaveLength(3);
  expect(codes('vi skal kjøpe')).toEqual([]);
  expect(codes('')).toEqual([]);
  expect(codes('xyzzy')).toEqual([]);
});
