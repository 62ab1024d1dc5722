import { BodyFields } from '../../http/body';
import { lastArguments, textOf } from '../../http/arguments';
import { notImplemented } from '../../http/errors';
import type { PathArgument, SpRequest, SpResponse, SpRoute } from '../../http/request';
import { fileMissing, folderNotEmpty, nameTaken } from '../../files/file-errors';
import { checkName } from '../../files/file-name';
import { folderOf, requirePlace, rowOf } from '../../files/find';
import { fileEntities, folderEntities, folderEntity, itemOfFolder, missingFolder } from '../../files/folder-entity';
import { countChildren } from '../../files/children';
import { isFolder, locate, type Located } from '../../files/locate';
import { leafName, parentPath, serverPath } from '../../files/server-path';
import { addFolder } from '../../files/write';
import { requireWritable } from '../../security/write-security';
import { storeOf } from '../../store/site-store';
import { objectOf } from '../body';
import { orderContentTypes } from '../content-types/content-type-order';
import { guarded } from '../items/items';
import { moveTo } from '../../files/move';
import { recycledAs } from '../recycled';

function get(request: SpRequest): SpResponse {
  const path = request.addresses['folder']?.value ?? '';
  const asksOnly = request.query.get('$select')?.trim().toLowerCase() === 'exists';
  if (asksOnly && locate(request, path) === undefined) return { status: 200, content: missingFolder(path) };
  return { status: 200, content: folderEntity(request, folderOf(request)) };
}

function exists(request: SpRequest): SpResponse {
  const located = locate(request, request.addresses['folder']?.value ?? '');
  const value = located !== undefined && isFolder(located);
  return { status: 200, content: { kind: 'result', name: 'Exists', type: 'Edm.Boolean', value } };
}

/** `name` may be a path below the folder, or a server-relative one. */
function make(request: SpRequest, parent: Located, name: string, ifThere: (there: Located) => Located): Located {
  const path = serverPath(name, parent.path);
  const there = locate(request, path);
  const into = locate(request, parentPath(path));
  if (!into || !isFolder(into)) throw fileMissing();
  requirePlace(request, into, 'AddListItems');
  if (there) return isFolder(there) ? ifThere(there) : fail(path);
  return addFolder(request, into, leafName(path));
}

function fail(path: string): never {
  throw nameTaken(path);
}

const isTrue = (argument: PathArgument | undefined): boolean => argument?.value.toLowerCase() === 'true';

/** `folders/add('x')`: a folder that is there already is answered as it is [W]. */
function add(request: SpRequest): SpResponse {
  const [url] = lastArguments(request, 'url');
  const made = make(request, folderOf(request), textOf(url, 'url'), (there) => there);
  return { status: 200, content: folderEntity(request, made) };
}

/** Only with `overwrite` may the folder be there already [?]. */
function addUsingPath(request: SpRequest): SpResponse {
  const [url, overwrite] = lastArguments(request, 'DecodedUrl', 'overwrite');
  const ifThere = (there: Located): Located => (isTrue(overwrite) ? there : fail(there.path));
  const made = make(request, folderOf(request), textOf(url, 'DecodedUrl'), ifThere);
  return { status: 200, content: folderEntity(request, made) };
}

/** POST on the collection with `{ServerRelativeUrl}`, as in Microsoft's first examples. */
function create(request: SpRequest): SpResponse {
  const fields = BodyFields.of(request, 'parameters');
  const url = fields.text('ServerRelativeUrl', 4000);
  if (url === undefined) throw fileMissing();
  // Relative to the web, whatever collection it is posted to.
  const path = serverPath(url, request.web.path);
  const made = make(request, folderOf(request), path, (there) => there);
  return { status: 201, content: folderEntity(request, made) };
}

function addSubFolder(request: SpRequest): SpResponse {
  const [argument] = lastArguments(request, 'leafPath');
  const sent = objectOf(objectOf(request.body)['leafPath'])['DecodedUrl'];
  const name = typeof sent === 'string' ? sent : textOf(argument, 'leafPath');
  checkName(name);
  make(request, folderOf(request), name, (there) => fail(there.path));
  return { status: 200 };
}

/** The name is all of a folder that a client changes; its root's is the list's address. */
function update(request: SpRequest): SpResponse {
  const folder = folderOf(request, 'EditListItems');
  const fields = BodyFields.of(request);
  const order = fields.raw('UniqueContentTypeOrder');
  if (order !== undefined && folder.kind === 'list') orderContentTypes(request, folder.list, order);
  const name = fields.text('Name', 400);
  if (name === undefined || name === leafName(folder.path)) return { status: 204 };
  if (folder.kind !== 'row') throw notImplemented('another address for a list, by the name of its root folder');
  moveTo(request, folder, `${parentPath(folder.path)}/${name}`);
  return { status: 204 };
}

function remove(request: SpRequest, onlyEmpty = false): void {
  const folder = folderOf(request, 'DeleteListItems');
  if (onlyEmpty && countChildren(request, folder) > 0) throw folderNotEmpty();
  const { list, item } = rowOf(folder);
  requireWritable(request, list, item);
  guarded(list, () => storeOf(request.server).items.remove(list, item, request.caller.userId));
}

function deleted(request: SpRequest): SpResponse {
  remove(request);
  return { status: 200 };
}

function recycled(request: SpRequest): SpResponse {
  const { list, item } = rowOf(folderOf(request, 'DeleteListItems'));
  requireWritable(request, list, item);
  return recycledAs(guarded(list, () => storeOf(request.server).recycleItem(list, item, request.caller.userId)));
}

export const folderRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: '{folder}', handle: get },
  { method: 'GET', pattern: '{folder}/exists', handle: exists },
  {
    method: 'GET',
    pattern: '{folder}/folders',
    handle: (request) => ({ status: 200, content: folderEntities(request, folderOf(request)) }),
  },
  {
    method: 'GET',
    pattern: '{folder}/files',
    handle: (request) => ({ status: 200, content: fileEntities(request, folderOf(request)) }),
  },
  {
    method: 'GET',
    pattern: '{folder}/listitemallfields',
    handle: (request) => ({
      status: 200,
      content: itemOfFolder(request, folderOf(request)) ?? {
        kind: 'result',
        name: 'ListItemAllFields',
        type: 'Edm.Null',
        value: null,
      },
    }),
  },
  { method: 'POST', pattern: '{folder}/folders', handle: create },
  { method: 'POST', pattern: '{folder}/folders/add(*)', handle: add },
  { method: 'POST', pattern: '{folder}/folders/addusingpath(*)', handle: addUsingPath },
  { method: 'POST', pattern: '{folder}/addsubfolderusingpath(?)', handle: addSubFolder },
  { method: 'POST', pattern: '{folder}/addsubfolder(?)', handle: addSubFolder },
  { method: 'MERGE', pattern: '{folder}', handle: update },
  { method: 'DELETE', pattern: '{folder}', handle: deleted },
  { method: 'POST', pattern: '{folder}/deleteobject(?)', handle: deleted },
  {
    method: 'POST',
    pattern: '{folder}/deletewithparameters(?)',
    handle: (request) => {
      remove(request, objectOf(objectOf(request.body)['parameters'])['DeleteIfEmpty'] === true);
      return { status: 200 };
    },
  },
  { method: 'POST', pattern: '{folder}/recycle(?)', handle: recycled },
  {
    method: 'POST',
    pattern: '{folder}/moveto(*)',
    handle: (request) => {
      const folder = rowOf(folderOf(request, 'EditListItems'));
      const [url] = lastArguments(request, 'newurl');
      moveTo(request, folder, serverPath(textOf(url, 'newurl'), request.web.path));
      return { status: 200 };
    },
  },
];
