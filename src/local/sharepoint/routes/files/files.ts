import { lastArguments, textOf } from '../../http/arguments';
import { badArgument, notImplemented } from '../../http/errors';
import type { PathArgument, SpRequest, SpResponse, SpRoute } from '../../http/request';
import { readBlob } from '../../files/blobs';
import { bytesResponse } from '../../files/bytes';
import { fileEntity, fileEtag, shownState } from '../../files/file-entity';
import { fileMissing, nameTaken } from '../../files/file-errors';
import { freeFileName } from '../../files/file-name';
import { changeableFileOf, fileOf, folderOf, refuseUnchangeable, requirePlace } from '../../files/find';
import { isFolder, locate, type LocatedRow } from '../../files/locate';
import { copyTo, moveTo } from '../../files/move';
import { recycleRow, removeRow } from '../../files/remove';
import { leafName, parentPath, serverPath } from '../../files/server-path';
import { putFile, writeContent } from '../../files/write';
import { checkEtag } from '../lists/lists';
import { recycledAs } from '../recycled';

const isTrue = (argument: PathArgument | undefined): boolean => argument?.value.toLowerCase() === 'true';

/** `url` is a name in the folder, or a server-relative path. */
function put(request: SpRequest, url: string, overwrite: boolean, ensureUnique = false, content = request.rawBody): SpResponse {
  const folder = folderOf(request);
  const path = serverPath(url, folder.path);
  const parent = locate(request, parentPath(path));
  if (!parent || !isFolder(parent)) throw fileMissing();
  requirePlace(request, parent, 'AddListItems');
  const isTaken = (name: string): boolean => locate(request, `${parent.path}/${name}`) !== undefined;
  const name = ensureUnique && isTaken(leafName(path)) ? freeFileName(leafName(path), isTaken) : leafName(path);
  const file = putFile(request, parent, name, content, (there) => {
    if (!overwrite) throw nameTaken(path);
    requirePlace(request, there, 'EditListItems');
    refuseUnchangeable(request, there);
    return writeContent(request, there, content);
  });
  return { status: 200, content: fileEntity(request, file) };
}

function add(request: SpRequest): SpResponse {
  const [url, overwrite] = lastArguments(request, 'url', 'overwrite');
  return put(request, textOf(url, 'url'), isTrue(overwrite));
}

function addUsingPath(request: SpRequest): SpResponse {
  const [url, overwrite] = lastArguments(request, 'DecodedUrl', 'Overwrite');
  const named = request.segments.at(-1)?.args?.find(({ name }) => name === 'ensureuniquefilename');
  return put(request, textOf(url, 'DecodedUrl'), isTrue(overwrite), isTrue(named));
}

/** What SharePoint puts on a standard page or a form page is its own; here the page is an empty one. */
function addTemplateFile(request: SpRequest): SpResponse {
  const [url, type] = lastArguments(request, 'urlOfFile', 'templateFileType');
  if (!['0', '1', '2'].includes(type?.value ?? '')) throw notImplemented('client-side pages');
  const page = '<%@ Page Language="C#" MasterPageFile="~masterurl/default.master" %>\n';
  return put(request, textOf(url, 'urlOfFile'), false, false, Buffer.from(page));
}

function content(request: SpRequest): SpResponse {
  const file = fileOf(request, 'OpenItems');
  return bytesResponse(readBlob(request.server.database, shownState(request, file).blob), file.path);
}

function setContent(request: SpRequest): SpResponse {
  writeContent(request, changeableFileOf(request), request.rawBody);
  return { status: 204 };
}

function copy(request: SpRequest): SpResponse {
  const [url, overwrite] = lastArguments(request, ...urlNames(request, 'strNewUrl'), 'bOverWrite');
  copyOver(request, fileOf(request), serverPath(textOf(url, 'strNewUrl'), request.web.path), isTrue(overwrite));
  return { status: 200 };
}

/** Flags: 1 overwrite. */
function move(request: SpRequest): SpResponse {
  const [url, flags] = lastArguments(request, ...urlNames(request, 'newUrl'), 'flags');
  const path = serverPath(textOf(url, 'newUrl'), request.web.path);
  moveOver(request, fileOf(request, 'EditListItems'), path, (Number(flags?.value ?? 0) & 1) === 1);
  return { status: 200 };
}

const urlNames = ({ segments }: SpRequest, usual: string): [string] =>
  segments.at(-1)?.name.endsWith('usingpath') ? ['DecodedUrl'] : [usual];

/** Where there is a file already, its content is replaced and its history goes on. */
export function copyOver(request: SpRequest, from: LocatedRow, path: string, overwrite: boolean): LocatedRow {
  const there = locate(request, path);
  if (!there) return copyTo(request, from, path);
  if (!overwrite || there.kind !== 'row' || isFolder(there) !== isFolder(from) || there.path === from.path) throw nameTaken(path);
  if (isFolder(from)) throw nameTaken(path);
  requirePlace(request, there, 'EditListItems');
  refuseUnchangeable(request, there);
  return writeContent(request, there, readBlob(request.server.database, shownState(request, from).blob));
}

export function moveOver(request: SpRequest, from: LocatedRow, path: string, overwrite: boolean): LocatedRow {
  const there = locate(request, path);
  const isItself = there?.kind === 'row' && there.item.uniqueId === from.item.uniqueId;
  if (there && !isItself) {
    if (!overwrite || there.kind !== 'row' || isFolder(there) || isFolder(from)) throw nameTaken(path);
    requirePlace(request, there, 'DeleteListItems');
  }
  return request.server.database.transaction(() => {
    if (there?.kind === 'row' && !isItself) removeRow(request, there);
    return moveTo(request, from, path);
  });
}

function deleted(request: SpRequest): SpResponse {
  const file = fileOf(request, 'DeleteListItems');
  checkEtag(request, fileEtag(file));
  removeRow(request, file);
  return { status: 200 };
}

/** SharePoint's own columns can be rewritten through the item; of the file itself only the name is a client's to change. */
function update(): never {
  throw badArgument('The properties of a file are changed through its item.');
}

export const fileRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{file}',
    handle: (request) => ({ status: 200, content: fileEntity(request, fileOf(request)) }),
  },
  { method: 'MERGE', pattern: '{file}', handle: update },
  { method: 'GET', pattern: '{file}/$value', handle: content },
  { method: 'GET', pattern: '{file}/openbinarystream(?)', handle: content },
  { method: 'MERGE', pattern: '{file}/$value', handle: setContent },
  { method: 'POST', pattern: '{file}/savebinarystream(?)', handle: setContent },
  { method: 'POST', pattern: '{folder}/files/add(*)', handle: add },
  { method: 'POST', pattern: '{folder}/files/addusingpath(*)', handle: addUsingPath },
  { method: 'POST', pattern: '{folder}/files/addtemplatefile(*)', handle: addTemplateFile },
  { method: 'POST', pattern: '{file}/copyto(*)', handle: copy },
  { method: 'POST', pattern: '{file}/copytousingpath(*)', handle: copy },
  { method: 'POST', pattern: '{file}/moveto(*)', handle: move },
  { method: 'POST', pattern: '{file}/movetousingpath(*)', handle: move },
  { method: 'DELETE', pattern: '{file}', handle: deleted },
  { method: 'POST', pattern: '{file}/deleteobject(?)', handle: deleted },
  { method: 'POST', pattern: '{file}/deletewithparameters(?)', handle: deleted },
  {
    method: 'POST',
    pattern: '{file}/recycle(?)',
    handle: (request) => recycledAs(recycleRow(request, fileOf(request, 'DeleteListItems'))),
  },
];
