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
 * For thousands: each need is held only against those that share a class with it, or the rarest word of one of the two.
 */
export function sameNeeds(procurements: readonly Procurement[]): readonly SameNeed[] {
  const marked = procurements.flatMap(mark).toSorted(byDay);
  const index = indexOf(marked);
  const taken = new Set<Marked>();
  const found: SameNeed[] = [];
  for (const [at, seed] of marked.entries()) {
    if (taken.has(seed)) continue;
    const last = addMonths(seed.neededBy, sameNeedMonths);
    const same = index
      .after(at)
      .filter((each) => !taken.has(each) && each.neededBy <= last && likeness(seed, each) !== null)
      .toSorted(byDay);
    const parts = [seed, ...same];
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

/** Where needs that may be the same are found. */
interface Index {
  /** Those later in the order than the one at `place`, in no order, none of them twice. Empty when all of them are of one and the same area. */
  after(place: number): readonly Marked[];
}

function indexOf(marked: readonly Marked[]): Index {
  const byWord = new Map<string, number[]>();
  const byClass = new Map<string, number[]>();
  for (const [place, { words, classes }] of marked.entries()) {
    for (const word of words) put(byWord, word, place);
    for (const each of classes) put(byClass, each, place);
  }
  const rarest = marked.map(({ words }) =>
    [...words].reduce<string | null>(
      (rare, word) => (rare === null || (byWord.get(word)?.length ?? 0) < (byWord.get(rare)?.length ?? 0) ? word : rare),
      null,
    ),
  );
  // Whose words all stand in another title is found there by any of them: by the one that the fewest have.
  const byRarest = new Map<string, number[]>();
  for (const [place, word] of rarest.entries()) if (word !== null) put(byRarest, word, place);
  const known = new Map<readonly number[], ReadonlySet<number>>();
  const areasOf = (list: readonly number[] = []): ReadonlySet<number> => {
    const found = known.get(list) ?? new Set(list.flatMap((place) => marked[place]?.procurement.serviceAreaIds ?? []));
    known.set(list, found);
    return found;
  };
  return {
    after(place) {
      const seed = marked[place];
      if (seed === undefined) return [];
      const rare = rarest[place] ?? null;
      const lists = [
        ...[...seed.classes].map((each) => byClass.get(each)),
        ...[...seed.words].map((word) => byRarest.get(word)),
        ...(rare === null ? [] : [byWord.get(rare)]),
      ];
      const areas = new Set(seed.procurement.serviceAreaIds);
      for (const list of lists) for (const area of areasOf(list)) areas.add(area);
      if (areas.size < 2) return [];
      const places = new Set<number>();
      for (const list of lists) {
        for (let at = (list?.length ?? 0) - 1; at >= 0; at -= 1) {
          const other = list?.[at] ?? -1;
          if (other <= place) break;
          places.add(other);
        }
      }
      return [...places].flatMap((other) => marked[other] ?? []);
    },
  };
}

function put(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}

function likeness(a: Marked, b: Marked): SameNeed['by'] | null {
  if (shareOne(a.classes, b.classes)) return 'cpv';
  const differ = a.divisions.size > 0 && b.divisions.size > 0 && !shareOne(a.divisions, b.divisions);
  if (differ) return null;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return few.size > 0 && isWithin(few, many) ? 'words' : null;
}

function shareOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const each of few) if (!many.has(each)) return false;
  return true;
}
