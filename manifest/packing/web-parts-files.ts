import { createHash } from 'node:crypto';
import { solutionVersion } from '../web-parts/write-sources';
import { filesOf, type Files } from '../zip';
import { checksums } from './checksums';
import { PackageError } from './package-error';

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const clientSideAssets = 'ClientSideAssets.xml';
/** Where SPFx writes an id that it draws anew for every package (spfx-heft-plugins: createFeatureXml, createSolutionXml). */
const drawnIds: readonly { readonly file: RegExp; readonly id: RegExp }[] = [
  { file: /\.xml\.config\.xml$/, id: new RegExp(`(<Id>)${guid}(</Id>)`, 'g') },
  { file: /^ClientSideAssets\.xml$/, id: new RegExp(`(<Feature\\b[^>]*\\bId=")${guid}(")`, 'g') },
];

/**
 * The files of an `.sppkg` with the ids that were drawn replaced by ids that follow from what is in the package: two builds of the same sources give
 * the same, and a package with anything else in it has new ids, as SPFx means it.
 */
export function steadyFiles(files: Files): Files {
  const blank = new Map([...files].map(([path, bytes]) => [path, withIds(path, bytes, () => '')] as const));
  const content = checksums(blank);
  return new Map([...files].map(([path, bytes]) => [path, withIds(path, bytes, () => idOf(`${content}${path}`))] as const));
}

function withIds(path: string, bytes: Uint8Array, id: () => string): Uint8Array {
  const patterns = drawnIds.filter(({ file }) => file.test(path));
  if (patterns.length === 0) return bytes;
  const text = patterns.reduce(
    (before, pattern) => before.replace(pattern.id, (_, start: string, end: string) => `${start}${id()}${end}`),
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
