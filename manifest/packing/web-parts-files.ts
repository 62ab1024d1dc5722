import { createHash } from 'node:crypto';
import { solutionVersion } from '../web-parts/write-sources';
import { filesOf, type Files } from '../zip';
import { checksums } from './checksums';
import { PackageError } from './package-error';

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const relationship = /<Relationship\b[^>]*(?:\/>|><\/Relationship>)/g;
const clientSideAssets = 'ClientSideAssets.xml';
/** Where SPFx writes an id that it draws anew for every package (spfx-heft-plugins: createFeatureXml, createSolutionXml). */
const drawnIds: readonly { readonly file: RegExp; readonly id: RegExp }[] = [
  { file: /\.xml\.config\.xml$/, id: new RegExp(`(<Id>)${guid}(</Id>)`, 'g') },
  { file: /^ClientSideAssets\.xml$/, id: new RegExp(`(<Feature\\b[^>]*\\bId=")${guid}(")`, 'g') },
];

/**
 * The files of an `.sppkg` as two builds of the same sources both give them: relationships in one order (SPFx has that of whichever file it came to first),
 * and in the place of the ids that were drawn, ids that follow from what is in the package. One with anything else in it has new ids, as SPFx means it.
 */
export function steadyFiles(files: Files): Files {
  const ordered = mapFiles(files, (path, bytes) => (path.endsWith('.rels') ? inOrder(bytes) : bytes));
  const content = checksums(mapFiles(ordered, (path, bytes) => withIds(path, bytes, '')));
  return mapFiles(ordered, (path, bytes) => withIds(path, bytes, idOf(`${content}${path}`)));
}

const mapFiles = (files: Files, change: (path: string, bytes: Uint8Array) => Uint8Array): Files =>
  new Map([...files].map(([path, bytes]) => [path, change(path, bytes)]));

/** Relationships of one type sorted by what they lead to. Their ids, which nothing names, stay in the order they had. */
function inOrder(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const given = text.match(relationship) ?? [];
  const attribute = (of: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(of)?.[1] ?? '';
  const types = [...new Set(given.map((each) => attribute(each, 'Type')))];
  const sorted = types.flatMap((type) =>
    given
      .filter((each) => attribute(each, 'Type') === type)
      .toSorted((a, b) => (attribute(a, 'Target') < attribute(b, 'Target') ? -1 : 1)),
  );
  let at = -1;
  return new TextEncoder().encode(
    text.replace(relationship, (before) => {
      at += 1;
      return (sorted[at] ?? before).replace(/\bId="[^"]*"/, `Id="${attribute(before, 'Id')}"`);
    }),
  );
}

function withIds(path: string, bytes: Uint8Array, id: string): Uint8Array {
  const patterns = drawnIds.filter(({ file }) => file.test(path));
  if (patterns.length === 0) return bytes;
  const text = patterns.reduce(
    (before, pattern) => before.replace(pattern.id, (_, start: string, end: string) => `${start}${id}${end}`),
    new TextDecoder().decode(bytes),
  );
  return new TextEncoder().encode(text);
}

/** RFC 9562, version 8: a UUID from a hash of our own. */
function idOf(name: string): string {
  const hash = createHash('sha256').update(name).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** Opens an `.sppkg`; throws `PackageError` when it is of another version, or does not carry its own files. */
export function readWebParts(sppkg: Uint8Array, version: string): Files {
  const files = filesOf(sppkg);
  const manifest = new TextDecoder().decode(files.get('AppManifest.xml'));
  const wanted = solutionVersion(version);
  const found = /\bVersion="([\d.]+)"/.exec(manifest)?.[1];
  if (found !== wanted) {
    throw new PackageError(
      `The package of the web parts is of version ${found ?? '?'} and should be ${wanted}.`,
      'Build it anew: npm run webparts.',
    );
  }
  if (!files.has(clientSideAssets)) {
    throw new PackageError(
      'The package of the web parts has no files in it: SharePoint would look for them on the machine that built it.',
      'Set includeClientSideAssets in webparts/config/package-solution.json and build for production.',
    );
  }
  return files;
}
