const outsideNorwegian = /(?![æøå])[\u0080-\u{10ffff}]/gu;
const marks = /\p{M}/gu;
const foreign: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/**
 * Lower case without foreign accents; æ, ø and å stay what they are, however the keyboard composed them.
 * @example foldText('Café på Ås') // 'cafe på ås'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(outsideNorwegian, (letter) => letter.normalize('NFD').replace(marks, ''));
}

/**
 * What a search looks in. A keyboard without æøå finds the words too ("mobel" and "moebel" find "møbel"), while "å" never finds "a".
 * @example searchable('Møblar') // 'møblar\nmoblar\nmoeblar'
 */
export function searchable(text: string): string {
  const folded = foldText(text);
  if (!/[æøå]/.test(folded)) return folded;
  const loose = folded.replace(/[æøå]/g, (letter) => foreign[letter] ?? letter);
  const digraphs = folded.replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll('æ', 'ae');
  return digraphs === loose ? `${folded}\n${loose}` : `${folded}\n${loose}\n${digraphs}`;
}

/** The words that must all be found. @example searchWords('  Kontor  møbel ') // ['kontor', 'møbel'] */
export function searchWords(text: string): readonly string[] {
  return foldText(text).split(/\s+/).filter(Boolean);
}

/** A text to search in: its parts one after the other, the most telling first, and where each of them ends. */
export interface SearchText {
  readonly text: string;
  readonly ends: readonly number[];
}

export function searchTextOf(parts: readonly string[]): SearchText {
  let text = '';
  const ends = parts.map((part) => (text += `${searchable(part)}\n`).length);
  return { text, ends };
}

const leastStem = 4;
const enough = (stem: string) => (stem.length >= leastStem ? stem : null);

/**
 * What a searched word may stand as: itself, or the stem it has in common with its other forms. A plural ending is left out ("møblar", "møbler"), and
 * so is the e before a last l, n or r that other forms lose ("møbel", "sykkel"). A stem has four letters or more; shorter ones are in every other word.
 * @example wordForms('møbel') // ['møbel', 'møbl']
 */
export function wordForms(word: string): readonly string[] {
  const plural = /^(\p{L}+)(?:ane|ene|ar|er)$/u.exec(word)?.[1];
  const contracted = /^(\p{L}*[^aeiouyæøå])e([lnr])$/u.exec(word);
  const stem =
    (plural && enough(plural)) ?? (contracted && enough(`${contracted[1]}${contracted[2]}`.replace(/(.)\1(?=.$)/, '$1')));
  return stem ? [word, stem] : [word];
}

/** Each word of a search with its forms. */
export type Wanted = readonly (readonly string[])[];
export const wantedWords = (text: string): Wanted => searchWords(text).map(wordForms);

/** How well a text answers a search, 0 the best: words in an early part before a late one, in a part the word itself before its stem. -1: a word is missing. */
export function searchRank({ text, ends }: SearchText, wanted: Wanted): number {
  let rank = 0;
  for (const forms of wanted) {
    let best = -1;
    for (let form = 0; form < forms.length && best !== 0; form += 1) {
      const at = text.indexOf(forms[form] ?? '');
      if (at < 0) continue;
      const found = 2 * ends.findIndex((end) => at < end) + form;
      if (best < 0 || found < best) best = found;
    }
    if (best < 0) return -1;
    rank += best;
  }
  return rank;
}

/** Whether all that answers `wanted` also answers `before`: then only what was found before has to be looked in. */
export function isNarrower(wanted: Wanted, before: Wanted): boolean {
  return before.every((old) => wanted.some((forms) => forms.every((form) => old.some((each) => form.includes(each)))));
}
