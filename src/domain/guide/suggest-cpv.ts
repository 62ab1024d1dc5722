import { searchTextOf, type SearchText } from '../search/search-text';
import { askedWords, wordDistance, type AskedWord } from './asked-words';
import { everydayCodes } from './everyday-words';

export interface CpvSuggestion {
  /** Eight digits. */
  readonly code: string;
  readonly name: string;
}

const fewest = 3;

/**
 * The CPV codes that fit the words: those that everyday words stand for, then those whose names fit best; among equal ones the shorter name first, which says
 * the least beside the words. Names are Bokmål or English.
 * @example suggestCpv(names, 'kontormøblar', 5)[0] // { code: '39130000', name: 'Kontormøbler' }
 */
export function suggestCpv(names: ReadonlyMap<string, string>, what: string, most: number): readonly CpvSuggestion[] {
  const asked = askedWords(what);
  const known = new Set(asked.flatMap(({ word }) => everydayCodes(word)));
  const everyday = [...known].flatMap((code) => {
    const name = names.get(code);
    return name === undefined ? [] : [{ code, name }];
  });
  const words = asked.filter(({ word }) => word.length >= fewest);
  return [...everyday, ...byName(names, words).filter(({ code }) => !known.has(code))].slice(0, most);
}

function byName(names: ReadonlyMap<string, string>, words: readonly AskedWord[]): readonly CpvSuggestion[] {
  if (words.length === 0) return [];
  const hits: (CpvSuggestion & { readonly missing: number; readonly distance: number; readonly depth: number })[] = [];
  for (const { code, name, text } of indexOf(names)) {
    const distances = distancesIn(text, words);
    if (distances.length === 0) continue;
    hits.push({
      code,
      name,
      missing: words.length - distances.length,
      distance: distances.reduce((sum, each) => sum + each, 0),
      depth: code.replace(/0+$/, '').length,
    });
  }
  return hits
    .sort(
      (a, b) =>
        a.missing - b.missing ||
        a.distance - b.distance ||
        a.name.length - b.name.length ||
        a.depth - b.depth ||
        (a.code < b.code ? -1 : 1),
    )
    .map(({ code, name }) => ({ code, name }));
}

interface Indexed extends CpvSuggestion {
  readonly text: SearchText;
}

// Nine and a half thousand names are folded once, and not at every key.
const indexes = new WeakMap<ReadonlyMap<string, string>, readonly Indexed[]>();
function indexOf(names: ReadonlyMap<string, string>): readonly Indexed[] {
  const known = indexes.get(names);
  if (known) return known;
  const index = [...names].map(([code, name]) => ({ code, name, text: searchTextOf([name]) }));
  indexes.set(names, index);
  return index;
}

function distancesIn(text: SearchText, words: readonly AskedWord[]): readonly number[] {
  return words.map((word) => wordDistance(text, word)).filter((distance) => distance >= 0);
}
