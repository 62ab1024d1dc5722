import { searchWords, wordForms, type SearchText } from '../search/search-text';

/** Words that say nothing of what is bought, in the three languages; whoever asks writes whole sentences. */
const saysNothing = new Set(
  (
    'av til for og i på med ein eit ei en et den det dei de som er vi eg jeg oss skal må bør kan treng trenger vil ha få kjøp kjøpe kjøper ny nye nytt nokre noen ' +
    'frå fra ved om per år året tenester teneste tjenester tjeneste varer vare avtale avtalar avtaler rammeavtale the and of to a an new buy need we our services service goods'
  ).split(' '),
);

/** What a compound ends with when the first part already says what it is. */
const generalEnding = /^(\p{L}{4,}?)s?(?:tenestene|tenester|teneste|tjenester|tjeneste|avtalar|avtaler|avtale|utstyr|varer)$/u;

/** The same word in Nynorsk and Bokmål: agreements are written in the one, the names of CPV codes in the other. */
const twins: readonly (readonly [nynorsk: string, bokmål: string])[] = [
  ['tenest', 'tjenest'],
  ['reinhald', 'renhold'],
  ['reingjer', 'rengjør'],
  ['vedlikehald', 'vedlikehold'],
  ['leig', 'lei'],
  ['heim', 'hjem'],
  ['skul', 'skol'],
  ['sjuk', 'syk'],
  ['bustad', 'bolig'],
  ['kled', 'klær'],
  ['køyr', 'kjør'],
  ['straum', 'strøm'],
  ['rådgjev', 'rådgiv'],
  ['lækjar', 'lege'],
  ['veg', 'vei'],
  ['mjølk', 'melk'],
];

/** Something to look for in a text; the further from what was typed, the larger its `distance`. */
export interface AskedForm {
  readonly text: string;
  readonly distance: number;
}

/** A word of the question with what it may stand as. */
export interface AskedWord {
  readonly word: string;
  readonly forms: readonly AskedForm[];
}

const mostWords = 12;

/**
 * The words of a question that say what is to be bought, each with the forms it may stand as: itself, its stem, the same in the other Norwegian, without a
 * general ending, and the beginning it shares with its relatives.
 * @example askedWords('Vi treng vaskeritenester').map(({ word }) => word) // ['vaskeritenester']
 */
export function askedWords(text: string): readonly AskedWord[] {
  const words = searchWords(text)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word.length > 1 && !saysNothing.has(word));
  return [...new Set(words)].slice(0, mostWords).map((word) => ({ word, forms: formsOf(word) }));
}

function formsOf(word: string): readonly AskedForm[] {
  const bare = generalEnding.exec(word)?.[1];
  const near = [word, bare ?? ''].filter(Boolean).flatMap((each) => wordForms(each).flatMap(withTwin));
  const root = bare ?? word;
  const beginning = root.length >= 6 ? [root.slice(0, Math.max(4, Math.ceil(root.length * 0.6)))] : [];
  return [...new Set([...near, ...beginning.flatMap(withTwin)])].map((text, index) => ({
    text,
    distance: text === word ? 0 : beginning.includes(text) ? 3 : Math.min(index, 2),
  }));
}

function withTwin(word: string): readonly string[] {
  const others = twins.flatMap(([nynorsk, bokmål]) => [
    ...(word.includes(nynorsk) ? [word.replace(nynorsk, bokmål)] : []),
    ...(word.includes(bokmål) ? [word.replace(bokmål, nynorsk)] : []),
  ]);
  return [word, ...others];
}

const shortest = 5;

/**
 * How far from what was asked a word stands in a text: 0 is the word itself in the first part. -1 when it is not there. A short word, and a mere beginning,
 * counts only where a word begins: "bil" is not in "mobil".
 */
export function wordDistance({ text, ends }: SearchText, { forms }: AskedWord): number {
  let best = -1;
  for (const form of forms) {
    const at = placeOf(text, form.text, form.distance === 3 || form.text.length < shortest);
    if (at < 0) continue;
    const distance = 2 * ends.findIndex((end) => at < end) + form.distance;
    if (best < 0 || distance < best) best = distance;
  }
  return best;
}

function placeOf(text: string, form: string, atWordStart: boolean): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!atWordStart || at === 0 || !/\p{L}/u.test(text.charAt(at - 1))) return at;
  return -1;
}
