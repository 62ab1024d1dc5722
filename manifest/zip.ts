import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The files of a package by their paths in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A zip has no time without a date; this is the earliest it can say, in whatever time zone it is written. */
const noTime = new Date(1980, 0, 1);

/**
 * The files as a zip that is the same whoever makes it and whenever: sorted, without times, owners and rights. `[Content_Types].xml` stands
 * first, where readers of Open Packaging Conventions look for it.
 */
export function zipOf(files: Files): Uint8Array {
  const paths = [...files.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const path of paths) entries[path] = files.get(path) ?? new Uint8Array();
  return zipSync(entries, { level: 9, mtime: noTime, os: 0, attrs: 0 });
}

const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : 1);

/** What is in a zip, without its empty folders. */
export function filesOf(zip: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith('/')));
}

/** @example jsonFile({ a: 1 }) // '{\n  "a": 1\n}\n' as bytes */
export const jsonFile = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
