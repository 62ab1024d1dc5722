import type { RawRow } from '../rows/row-reader';
import { keptIn, type Mirror, type MirroredList } from './mirror';
import {
  answerKeys,
  keptKeys,
  mirroredKeys,
  schemaFingerprint,
  type AnswerKey,
  type KeptKey,
  type MirroredKey,
} from './mirrored-lists';
import { packedPieces, parsed, pieceOf, unpacked } from './packed-rows';

/** Records by name: `about`, `people`, and the pieces of each list, e.g. `agreements/3`. */
export type Records = ReadonlyMap<string, string>;
export const aboutName = 'about';
const peopleName = 'people';

interface AboutList {
  readonly token: string;
  readonly count: number;
}

interface About extends Omit<Mirror, 'lists' | 'answers' | 'people'> {
  readonly fingerprint: string;
  /** Rises with every writing, so that a tab does not write over what another tab wrote. */
  readonly generation: number;
  readonly lists: Readonly<Record<MirroredKey, AboutList>>;
  readonly answers: Readonly<Partial<Record<AnswerKey, AboutList & { readonly where: string }>>>;
}

/** Which writing a record `about` is of; 0 when there is none, or none that can be read. */
export function generationOf(text: unknown): number {
  const about = parsed(text) as Partial<About> | null | undefined;
  return typeof about?.generation === 'number' ? about.generation : 0;
}

/** What has to be written to turn the records of `before` into those of `mirror`: everything when there is no `before`. `null` takes a record away. */
export function recordsOf(mirror: Mirror, before: Mirror | null, generation: number): ReadonlyMap<string, string | null> {
  const { lists, answers, people, ...rest } = mirror;
  const about: About = {
    ...rest,
    fingerprint: schemaFingerprint,
    generation,
    lists: Object.fromEntries(
      mirroredKeys.map((key) => [key, { token: lists[key].token, count: lists[key].rows.size }]),
    ) as About['lists'],
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, { where, token, rows }]) => [key, { where, token, count: rows.size }]),
    ),
  };
  const records = new Map<string, string | null>([[aboutName, JSON.stringify(about)]]);
  if (people !== before?.people) records.set(peopleName, JSON.stringify(people));
  for (const key of keptKeys) {
    const now = keptIn(mirror, key)?.rows ?? nothing;
    const stale = stalePieces(now, (before && keptIn(before, key)?.rows) ?? undefined);
    const rows = [...now.values()].filter((row) => stale.has(pieceOf(Number(row['Id']))));
    const pieces = packedPieces(key, rows);
    for (const piece of stale) records.set(`${key}/${piece}`, pieces.get(piece) ?? null);
  }
  return records;
}

/** The pieces in which any row is another object, came or went. */
function stalePieces(now: MirroredList['rows'], before: MirroredList['rows'] | undefined): ReadonlySet<number> {
  const stale = new Set<number>();
  if (now === before) return stale;
  for (const [id, row] of now) if (before?.get(id) !== row) stale.add(pieceOf(id));
  for (const id of before?.keys() ?? []) if (!now.has(id)) stale.add(pieceOf(id));
  return stale;
}

/** The copy that the records hold. `null` when it was made by another version of the app, or is not whole. */
export function mirrorOf(records: Records): Mirror | null {
  const about = parsed(records.get(aboutName)) as About | null | undefined;
  if (!about || about.fingerprint !== schemaFingerprint) return null;
  const people = parsed(records.get(peopleName));
  const rows = new Map<KeptKey, Map<number, RawRow>>(keptKeys.map((key) => [key, new Map()]));
  const pieces = [...records.keys()]
    .flatMap((name) => {
      const [key = '', piece] = name.split('/');
      return piece === undefined ? [] : [{ name, key: key as KeptKey, piece: Number(piece) }];
    })
    .sort((a, b) => a.piece - b.piece);
  for (const { name, key } of pieces) {
    const list = rows.get(key);
    const unpackedRows = list && unpacked(key, records.get(name) ?? '');
    if (!unpackedRows) return null;
    for (const row of unpackedRows) list.set(Number(row['Id']), row);
  }
  if (!isWhole(about) || !Array.isArray(people)) return null;
  const rowsOf = (key: KeptKey) => rows.get(key) ?? nothing;
  const countOf = (key: KeptKey) => ({ ...about.lists, ...about.answers })[key]?.count ?? 0;
  if (keptKeys.some((key) => rowsOf(key).size !== countOf(key))) return null;
  const { fingerprint: _fingerprint, generation: _generation, lists, answers, ...rest } = about;
  return {
    ...rest,
    lists: Object.fromEntries(
      mirroredKeys.map((key) => [key, { rows: rowsOf(key), token: lists[key].token }]),
    ) as unknown as Mirror['lists'],
    answers: Object.fromEntries(
      answerKeys.flatMap((key) => {
        const answer = answers[key];
        return answer ? [[key, { where: answer.where, rows: rowsOf(key), token: answer.token }]] : [];
      }),
    ),
    people: people as readonly RawRow[],
  };
}

const nothing: ReadonlyMap<number, RawRow> = new Map();

function isWhole(about: About): boolean {
  if (typeof about.answers !== 'object' || about.answers === null) return false;
  const texts = [
    about.asOf,
    about.readAt,
    about.peopleToken,
    about.siteToken,
    ...mirroredKeys.map((key) => about.lists?.[key]?.token),
    ...Object.values(about.answers).flatMap(({ where, token }) => [where, token]),
  ];
  return texts.every((text) => typeof text === 'string') && typeof about.user === 'object' && Array.isArray(about.rights);
}
