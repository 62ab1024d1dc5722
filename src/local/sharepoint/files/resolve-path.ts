import type { RouteTable } from '../http/dispatch';
import type { PathSegment, SpRequest } from '../http/request';
import { itemMissing } from '../http/errors';
import { itemOf, listOf } from '../routes/list-of';
import { attachedFile } from './attached-file';
import { fileMissing } from './file-errors';
import { isFolder, isLoose, locate, locateById, locateItem } from './locate';
import { parentPath, serverPath } from './server-path';
import { plainGuid } from '../store/plain-guid';
import { pathOf } from '../routes/list-address';

/** A folder or file on the way, by its server-relative path. */
interface At {
  readonly kind: 'folder' | 'file';
  readonly path: string;
}

const worthLooking = /^(?:rootfolder|folders|file|folder|getfolderby\w+|getfileby\w+)$/;

/**
 * Folders and files are named in endless ways (`rootfolder/folders('a')/files('b')`, `items(5)/file`, by id, by path). Whatever the way, the routes
 * see one: `web/getfolderbyserverrelativepath('…')` or `web/getfilebyserverrelativepath('…')`; what belongs to their item, they see as the item's.
 */
export function resolvePath(routes: RouteTable, request: SpRequest): SpRequest {
  const { segments } = request;
  if (segments[0]?.name !== 'web' || !segments.some(({ name }) => worthLooking.test(name))) return request;
  const start = startOf(routes, request);
  if (start === undefined) return request;
  let { at, next } = start;
  for (;;) {
    const step = stepFrom(at, segments, next);
    if (step === undefined) break;
    ({ at, next } = step);
  }
  const rest = segments.slice(next);
  const attached = at.kind === 'file' ? attachedFile(request, at.path, rest) : undefined;
  if (attached) return attached;
  const item = rest[0]?.name === 'listitemallfields' ? itemSegments(request, at) : undefined;
  return { ...request, segments: item ? [...item, ...rest.slice(1)] : [...named(at), ...rest] };
}

const plain = (name: string): PathSegment => ({ name, written: name, args: null });

const named = ({ kind, path }: At): PathSegment[] => [
  plain('web'),
  {
    name: `get${kind}byserverrelativepath`,
    written: `Get${kind === 'file' ? 'File' : 'Folder'}ByServerRelativePath`,
    args: [{ name: 'decodedurl', kind: 'text', value: path }],
  },
];

/** The item's own path, or undefined where a folder has no item. */
function itemSegments(request: SpRequest, { path }: At): PathSegment[] | undefined {
  const located = locate(request, path);
  if (located === undefined) throw fileMissing();
  if (located.kind !== 'row' || isLoose(located.list)) return undefined;
  return [
    plain('web'),
    { name: 'lists', written: 'lists', args: [{ kind: 'guid', value: located.list.record.id }] },
    { name: 'items', written: 'items', args: [{ kind: 'number', value: String(located.item.id) }] },
  ];
}

const argument = (segment: PathSegment | undefined): string | undefined => {
  const args = segment?.args ?? [];
  return (args.find(({ name }) => name === 'decodedurl' || name === 'serverrelativeurl' || name === 'url') ?? args[0])?.value;
};

function startOf(routes: RouteTable, request: SpRequest): { at: At; next: number } | undefined {
  const { segments, web } = request;
  const first = segments[1];
  const value = argument(first);
  if (first?.name === 'rootfolder') return { at: { kind: 'folder', path: web.path }, next: 2 };
  // `web/folders` are the folders of the web's root folder.
  if (first?.name === 'folders') return { at: { kind: 'folder', path: web.path }, next: 1 };
  if (value !== undefined) {
    switch (first?.name) {
      case 'getfolderbyserverrelativeurl':
      case 'getfolderbyserverrelativepath':
        return { at: { kind: 'folder', path: serverPath(value, web.path) }, next: 2 };
      case 'getfilebyserverrelativeurl':
      case 'getfilebyserverrelativepath':
        return { at: { kind: 'file', path: serverPath(value, web.path) }, next: 2 };
      case 'getfilebyurl':
        return { at: { kind: 'file', path: serverPath(decoded(value), web.path) }, next: 2 };
      case 'getfolderbyid':
      case 'getfilebyid':
        return { at: byId(request, plainGuid(value), first.name), next: 2 };
      default:
    }
  }
  return ofList(routes, request);
}

/** `getFileByUrl` takes an address as a browser shows it. */
function decoded(url: string): string {
  if (!/^https?:/i.test(url)) return url;
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign of the name itself: it is not encoded at all.
    return path;
  }
}

function byId(request: SpRequest, id: string, method: string): At {
  const located = locateById(request, id);
  const kind = method === 'getfilebyid' ? 'file' : 'folder';
  if (located === undefined || isFolder(located) !== (kind === 'folder')) throw fileMissing();
  return { kind, path: located.path };
}

/** `{list}/rootfolder`, `{list}/{item}/file` and `{list}/{item}/folder`. */
function ofList(routes: RouteTable, request: SpRequest): { at: At; next: number } | undefined {
  const { segments } = request;
  const end = segments.findIndex(
    ({ name, args }, index) => index > 0 && args === null && /^(rootfolder|file|folder)$/.test(name),
  );
  if (end < 0) return undefined;
  const found = routes.find('GET', segments.slice(0, end));
  if (!found?.addresses['list']) return undefined;
  const owner = { ...request, segments: segments.slice(0, end), addresses: found.addresses };
  const names = Object.keys(found.addresses);
  const isRoot = segments[end]?.name === 'rootfolder';
  if (isRoot && names.length === 1) {
    const list = listOf(owner);
    return { at: { kind: 'folder', path: pathOf(request, list) }, next: end + 1 };
  }
  if (isRoot || names.length !== 2 || !found.addresses['item']) return undefined;
  const list = listOf(owner);
  const located = locateItem(request, list, itemOf(owner, list));
  const kind = segments[end]?.name === 'file' ? 'file' : 'folder';
  // A plain item has neither, and a file is no folder: SharePoint answers null, which is the item's own business.
  if (located.item.columns['name'] === null || isFolder(located) !== (kind === 'folder')) {
    if (end === segments.length - 1) return undefined;
    throw itemMissing();
  }
  return { at: { kind, path: located.path }, next: end + 1 };
}

function stepFrom(at: At, segments: readonly PathSegment[], next: number): { at: At; next: number } | undefined {
  const segment = segments[next];
  if (segment === undefined || at.kind === 'file') return undefined;
  if (segment.name === 'parentfolder') return { at: { kind: 'folder', path: parentPath(at.path) }, next: next + 1 };
  if (segment.name !== 'folders' && segment.name !== 'files') return undefined;
  const kind = segment.name === 'files' ? 'file' : 'folder';
  const by = segments[next + 1];
  const isLong = segment.args === null && by !== undefined && /^getby(url|name|path|pathparameters)$/.test(by.name);
  const value = isLong ? argument(by) : argument(segment);
  if (value === undefined || (segment.args === null && !isLong)) return undefined;
  return { at: { kind, path: serverPath(value, at.path) }, next: next + (isLong ? 2 : 1) };
}
