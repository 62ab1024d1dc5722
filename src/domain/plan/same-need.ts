import { addMonths, calendarDate, type CalendarDate } from '../calendar-date';
import type { Procurement } from '../procurement';
import { searchWords, wordForms } from '../search/search-text';

/** What several areas are seen to need about the same time. */
export interface SameNeed {
  /** The ids in order: the same suggestion has the same key. */
  readonly key: string;
  /** In order of the day they are needed. */
  readonly parts: readonly Procurement[];
  readonly serviceAreaIds: readonly number[];
  /** What made them the same. */
  readonly by: 'cpv' | 'words';
}

/** How far apart the days may lie. */
export const sameNeedMonths = 12;

/** Words that tell how something is bought, not what. */
const emptyWords = new Set(
  (
    'avtale avtalar avtaler rammeavtale rammeavtalar rammeavtaler innkjøp kjøp anskaffing anskaffingar anskaffelse anskaffelser behov levering leveranse levere tenester tjenester teneste ' +
    'tjeneste varer kommune kommunen alver utstyr diverse nytt nye felles drift plan prosjekt områda området einingane enhetene alle heile hele andre fleire flere eller samt også inkludert'
  ).split(' '),
);

/**
 * The codes as classes that can be compared: five digits. Codes of a whole division ("39000000", furniture of every kind) say too little.
 * @example cpvClass('39162110-9') // '39162'
 */
export function cpvClass(code: string): string | null {
  const digits = code.slice(0, 5);
  return /^\d{5}$/.test(digits) && digits.replace(/0+$/, '').length > 2 ? digits : null;
}

/** The words of a title that say what it is, each by its shortest form. @example tellingWords('Innkjøp av møblar') // ['møbl'] */
export function tellingWords(title: string): readonly string[] {
  const words = searchWords(title)
    .flatMap((word) => word.split(/[^\p{L}\d]+/u))
    .filter((word) => word.length >= 4 && !emptyWords.has(word) && !/^\d+$/.test(word));
  return [...new Set(words.map((word) => wordForms(word).at(-1) ?? word))];
}

/** The calendar ends in 2199: later days are no plan anybody has. */
const latest = calendarDate('2190-01-01');

interface Marked {
  readonly procurement: Procurement;
  readonly neededBy: CalendarDate;
  readonly classes: ReadonlySet<string>;
  readonly divisions: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/**
 * Needs that nobody has begun with, of several areas, that are for the same and needed within a year: they can be bought as one. The same is a CPV class (five
 * digits) in common; or every telling word of one title in the other, when their codes are not of different divisions. Each need is in one suggestion at most,
 * and all parts of a suggestion are the same as its first, and within a year of it.
 *
 * For thousands: each need is held only against those that share a class or a word with it.
 */
export function sameNeeds(procurements: readonly Procurement[]): readonly SameNeed[] {
  const marked = procurements.flatMap(mark).toSorted(byDay);
  const sharing = new Map<string, Marked[]>();
  for (const each of marked)
    for (const key of keysOf(each)) {
      const others = sharing.get(key);
      if (others) others.push(each);
      else sharing.set(key, [each]);
    }
  const taken = new Set<Marked>();
  const found: SameNeed[] = [];
  for (const seed of marked) {
    if (taken.has(seed)) continue;
    const last = addMonths(seed.neededBy, sameNeedMonths);
    const near = new Set(keysOf(seed).flatMap((key) => sharing.get(key) ?? []));
    const isNear = (each: Marked) => each !== seed && !taken.has(each) && each.neededBy >= seed.neededBy && each.neededBy <= last;
    const same = [...near].filter((each) => isNear(each) && likeness(seed, each) !== null);
    const parts = [seed, ...same].toSorted(byDay);
    const serviceAreaIds = [...new Set(parts.flatMap(({ procurement }) => procurement.serviceAreaIds))];
    if (parts.length < 2 || serviceAreaIds.length < 2) continue;
    parts.forEach((part) => taken.add(part));
    found.push({
      key: parts
        .map(({ procurement: { id } }) => id)
        .toSorted((a, b) => a - b)
        .join('-'),
      parts: parts.map(({ procurement }) => procurement),
      serviceAreaIds,
      by: same.every((each) => likeness(seed, each) === 'cpv') ? 'cpv' : 'words',
    });
  }
  return found;
}

function mark(procurement: Procurement): Marked[] {
  const { phase, neededBy, cpvCodes, title } = procurement;
  if (neededBy === null || neededBy > latest || (phase !== 'need' && phase !== 'planned')) return [];
  const classes = new Set(cpvCodes.flatMap((code) => cpvClass(code) ?? []));
  const divisions = new Set(cpvCodes.map((code) => code.slice(0, 2)));
  return [{ procurement, neededBy, classes, divisions, words: new Set(tellingWords(title)) }];
}

const byDay = (a: Marked, b: Marked) =>
  a.neededBy < b.neededBy ? -1 : a.neededBy > b.neededBy ? 1 : a.procurement.id - b.procurement.id;

const keysOf = ({ classes, words }: Marked): readonly string[] => [...classes, ...words];

function likeness(a: Marked, b: Marked): SameNeed['by'] | null {
  if ([...a.classes].some((each) => b.classes.has(each))) return 'cpv';
  const differ = a.divisions.size > 0 && b.divisions.size > 0 && ![...a.divisions].some((each) => b.divisions.has(each));
  if (differ) return null;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return few.size > 0 && [...few].every((word) => many.has(word)) ? 'words' : null;
}
