import { lastArguments, numberOf, textOf } from '../../http/arguments';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { fileEntity } from '../../files/file-entity';
import { changeableFileOf } from '../../files/find';
import { addPart, cancelUpload, finishUpload, startUpload } from '../../files/uploads';
import { writeContent } from '../../files/write';

const uploadId = (request: SpRequest): string => textOf(lastArguments(request, 'uploadId')[0], 'uploadId').toLowerCase();

const offsetOf = (request: SpRequest): number => numberOf(lastArguments(request, 'uploadId', 'fileOffset')[1], 'fileOffset');

/** How much there is by now: the offset of what comes next. A 64-bit number is text in JSON. */
const told = (name: string, offset: number): SpResponse => ({
  status: 200,
  content: { kind: 'result', name, type: 'Edm.Int64', value: String(offset) },
});

/** A file in pieces: what was there stays until the last piece has come. */
export const fileUploadRoutes: readonly SpRoute[] = [
  {
    method: 'POST',
    pattern: '{file}/startupload(*)',
    handle: (request) => {
      const { item } = changeableFileOf(request);
      return told('StartUpload', startUpload(request.server, uploadId(request), item.uniqueId, request.rawBody));
    },
  },
  {
    method: 'POST',
    pattern: '{file}/continueupload(*)',
    handle: (request) => {
      const { item } = changeableFileOf(request);
      const { database } = request.server;
      return told('ContinueUpload', addPart(database, uploadId(request), item.uniqueId, offsetOf(request), request.rawBody));
    },
  },
  {
    method: 'POST',
    pattern: '{file}/finishupload(*)',
    handle: (request) => {
      const file = changeableFileOf(request);
      const { database } = request.server;
      const after = database.transaction(() => {
        addPart(database, uploadId(request), file.item.uniqueId, offsetOf(request), request.rawBody);
        return writeContent(request, file, finishUpload(database, uploadId(request)));
      });
      return { status: 200, content: fileEntity(request, after) };
    },
  },
  {
    method: 'POST',
    pattern: '{file}/cancelupload(*)',
    handle: (request) => {
      changeableFileOf(request);
      cancelUpload(request.server.database, uploadId(request));
      return { status: 200 };
    },
  },
];
