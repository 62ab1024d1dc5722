import type { SpResponse } from '../http/request';
import { leafName } from './server-path';

/** A content as it is, byte for byte. */
export const bytesResponse = (bytes: Uint8Array, path: string): SpResponse => ({
  status: 200,
  bytes,
  headers: {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment;filename*=UTF-8''${encodeURIComponent(leafName(path)).replaceAll("'", '%27')}`,
  },
});
