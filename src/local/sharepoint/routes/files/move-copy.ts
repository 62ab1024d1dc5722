import { lastArguments } from '../../http/arguments';
import { BodyFields } from '../../http/body';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { fileMissing } from '../../files/file-errors';
import { freeFileName } from '../../files/file-name';
import { requirePlace, rowOf } from '../../files/find';
import { isFolder, locate, type LocatedRow } from '../../files/locate';
import { leafName, parentPath, serverPath } from '../../files/server-path';
import { objectOf } from '../body';
import { copyOver, moveOver } from './files';

/** `srcPath: {DecodedUrl}` with absolute addresses; the methods without `ByPath` take `srcUrl` as plain text. */
function pathIn(request: SpRequest, fields: BodyFields, name: 'src' | 'dest'): string {
  const byPath = objectOf(fields.raw(`${name}Path`) ?? {})['DecodedUrl'];
  const sent = byPath ?? fields.raw(`${name}Url`);
  if (typeof sent !== 'string' || sent === '') throw badArgument();
  return serverPath(sent, request.web.path);
}

function source(request: SpRequest, path: string, wantsFolder: boolean, moves: boolean): LocatedRow {
  const located = locate(request, path);
  if (!located || isFolder(located) !== wantsFolder) throw fileMissing();
  requirePlace(request, located, moves ? 'DeleteListItems' : 'OpenItems');
  return rowOf(located);
}

const util =
  (wantsFolder: boolean, moves: boolean) =>
  (request: SpRequest): SpResponse => {
    const fields = BodyFields.of(request);
    const from = source(request, pathIn(request, fields, 'src'), wantsFolder, moves);
    const asked = pathIn(request, fields, 'dest');
    const options = objectOf(fields.raw('options') ?? {});
    const [overwrite] = lastArguments(request, 'overwrite');
    const overwrites = overwrite?.value.toLowerCase() === 'true' || fields.raw('overwrite') === true;
    const folder = parentPath(asked);
    const isTaken = (name: string): boolean => locate(request, `${folder}/${name}`) !== undefined;
    const keepsBoth = options['KeepBoth'] === true && isTaken(leafName(asked));
    const path = keepsBoth ? `${folder}/${freeFileName(leafName(asked), isTaken)}` : asked;
    (moves ? moveOver : copyOver)(request, from, path, overwrites);
    return { status: 200 };
  };

const routes = (name: string, wantsFolder: boolean, moves: boolean): SpRoute[] =>
  [name, `${name}bypath`].map((method) => ({
    method: 'POST',
    pattern: `sp.movecopyutil.${method}(?)`,
    handle: util(wantsFolder, moves),
  }));

/** `_api/SP.MoveCopyUtil.…`: files and folders from one place of the site to another. */
export const moveCopyRoutes: readonly SpRoute[] = [
  ...routes('copyfile', false, false),
  ...routes('movefile', false, true),
  ...routes('copyfolder', true, false),
  ...routes('movefolder', true, true),
];
