import { lastArguments, numberOf, textOf } from '../../http/arguments';
import { badArgument, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { readBlob, sweepBlobs } from '../../files/blobs';
import { bytesResponse } from '../../files/bytes';
import { readState } from '../../files/file-state';
import { earlierVersions, versionEntities, versionEntity } from '../../files/file-versions';
import { changeableFileOf, fileOf } from '../../files/find';
import type { LocatedRow } from '../../files/locate';
import { writeContent } from '../../files/write';
import type { StoredVersion } from '../../store/item-store';
import { storeOf } from '../../store/site-store';
import { isDraft, ofLabel, uiVersion } from '../../store/version-number';

/** [?] */
const versionMissing = (): SpError =>
  new SpError(
    404,
    '-2147024809, System.ArgumentException',
    'The version does not exist. It may have been deleted by another user.',
  );

function numbered(request: SpRequest, file: LocatedRow, id: number): StoredVersion {
  const found = earlierVersions(request, file).find(({ version }) => uiVersion(version) === id);
  if (!found) throw versionMissing();
  return found;
}

const labelled = (request: SpRequest, file: LocatedRow): StoredVersion => {
  const [label] = lastArguments(request, 'versionLabel');
  return numbered(request, file, uiVersion(ofLabel(textOf(label, 'versionLabel')) ?? 0));
};

const byId = (request: SpRequest, file: LocatedRow): StoredVersion =>
  numbered(request, file, numberOf(lastArguments(request, 'vid')[0], 'vid'));

const ofPath = (request: SpRequest, file: LocatedRow): StoredVersion =>
  numbered(request, file, Number(request.addresses['version']?.value));

/** What others read of a file that is a draft now is not deleted [?]. */
const publishedBefore = (request: SpRequest, file: LocatedRow): number | undefined =>
  isDraft(file.item.version) ? earlierVersions(request, file).findLast(({ version }) => !isDraft(version))?.version : undefined;

function drop(request: SpRequest, which: (request: SpRequest, file: LocatedRow) => StoredVersion): SpResponse {
  const file = changeableFileOf(request, 'DeleteVersions');
  const { version } = which(request, file);
  if (version === publishedBefore(request, file)) throw badArgument('You cannot delete the published version.');
  request.server.database.transaction(() => {
    storeOf(request.server).items.removeVersion(file.list, file.item, version);
    sweepBlobs(request.server.database, file.list, file.item);
  });
  return { status: 200 };
}

function dropAll(request: SpRequest): SpResponse {
  const file = changeableFileOf(request, 'DeleteVersions');
  request.server.database.transaction(() => {
    const published = publishedBefore(request, file);
    for (const { version } of earlierVersions(request, file)) {
      if (version !== published) storeOf(request.server).items.removeVersion(file.list, file.item, version);
    }
    sweepBlobs(request.server.database, file.list, file.item);
  });
  return { status: 200 };
}

/** The content of then as the newest version. */
function restore(request: SpRequest): SpResponse {
  const file = changeableFileOf(request);
  const state = readState(labelled(request, file).columns['file']);
  writeContent(request, file, readBlob(request.server.database, state?.blob ?? 0));
  return { status: 200 };
}

function content(request: SpRequest): SpResponse {
  const file = fileOf(request, 'ViewVersions');
  const state = readState(ofPath(request, file).columns['file']);
  return bytesResponse(readBlob(request.server.database, state?.blob ?? 0), file.path);
}

export const fileVersionRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{file}/versions',
    handle: (request) => ({ status: 200, content: versionEntities(request, fileOf(request, 'ViewVersions')) }),
  },
  {
    method: 'GET',
    pattern: '{file}/{version}',
    handle: (request) => {
      const file = fileOf(request, 'ViewVersions');
      return { status: 200, content: versionEntity(request, file, ofPath(request, file)) };
    },
  },
  { method: 'GET', pattern: '{file}/{version}/$value', handle: content },
  { method: 'GET', pattern: '{file}/{version}/openbinarystream(?)', handle: content },
  { method: 'DELETE', pattern: '{file}/{version}', handle: (request) => drop(request, ofPath) },
  { method: 'POST', pattern: '{file}/{version}/deleteobject(?)', handle: (request) => drop(request, ofPath) },
  { method: 'POST', pattern: '{file}/versions/deletebyid(*)', handle: (request) => drop(request, byId) },
  { method: 'POST', pattern: '{file}/versions/deletebylabel(*)', handle: (request) => drop(request, labelled) },
  { method: 'POST', pattern: '{file}/versions/deleteall(?)', handle: dropAll },
  { method: 'POST', pattern: '{file}/versions/restorebylabel(*)', handle: restore },
];
