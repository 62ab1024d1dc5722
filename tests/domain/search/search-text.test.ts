import { textMatcher, byRelevance } from '../../../src/ui/features/register/match-text';
import { rowSearchText } from '../../../src/ui/state/row-search-text';
import { isNarrower, searchRank, searchTextOf, wantedWords, wordForms } from '../../../src/domain/search/search-text';
import { aRow } from '../../support/register-rows';

const finds = (text: string, search: string) => searchRank(searchTextOf([text]), wantedWords(search)) >= 0;

describe('a searched word', () => {
  it.each([
    ['Kontormøblar', 'møbel'],
    ['Kontormøblar', 'møbler'],
    ['Kontormøblar', 'mobel'],
    ['Syklar til heimetenesta', 'sykkel'],
    ['Tolketenester', 'teneste'],
  ])('finds %s by "%s"', (text, search) => expect(finds(text, search)).toBe(true));

  it('has no stem so short that it stands in every other word', () => {
    expect(wordForms('eigar')).toEqual(['eigar']);
    expect(wordForms('avtale')).toEqual(['avtale']);
    expect(finds('Kontraktar', 'kontor')).toBe(false);
  });

  it('counts most in the title, then in the purpose, and before its stem in the same part', () => {
    const ranks = [['møbel'], ['møblar'], ['', 'møbel'], ['', 'møblar'], ['', '', '', 'møbel']].map((parts) =>
      searchRank(searchTextOf(parts), wantedWords('møbel')),
    );
    expect(ranks).toEqual([0, 1, 2, 3, 6]);
  });
});

describe('searching in the same rows again', () => {
  const rows = [
    aRow({ id: 1, title: 'Reinhald', purpose: 'Vask av møblar' }),
    aRow({ id: 2, title: 'Kontormøblar', purpose: '' }),
    aRow({ id: 3, title: 'Frukt', purpose: '' }),
  ];
  const ids = (found: readonly (typeof rows)[number][]) => found.map(({ agreement }) => agreement.id);
  const texts = ['m', 'mø', 'møb', 'møbe', 'møbel', 'møbe', 'møbel vask', 'fru', ''];

  it('gives what a search from nothing would give, whatever was searched for before', () => {
    const matcher = textMatcher(rows, rowSearchText);
    for (const text of texts) expect(ids(matcher(text).rows)).toEqual(ids(textMatcher(rows, rowSearchText)(text).rows));
  });

  it('puts the best answers first', () => {
    expect(ids(byRelevance(textMatcher(rows, rowSearchText)('møbel')))).toEqual([2, 1]);
  });

  it('looks among what was found only when a longer word cannot find more', () => {
    expect(isNarrower(wantedWords('kontor m'), wantedWords('kont'))).toBe(true);
    expect(isNarrower(wantedWords('møbel'), wantedWords('møbe'))).toBe(false);
  });
});
