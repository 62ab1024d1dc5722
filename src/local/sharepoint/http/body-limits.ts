import { belowApi, parseQuery } from './address';
import { badQuery, SpError } from './errors';
import { parsePath } from './odata-path';
import { takesBytes } from './takes-bytes';

/** Of JSON and batches; SharePoint's own limits for them are not told. [?] */
export const largestBody = 32 * 1024 * 1024;

/** [I] SharePoint/sp-dev-docs#8280, #4973: 250 MB in one request, more only in parts. */
export const largestFile = 262_144_000;

/** A file's content may be larger than anything else that is sent. */
export function isUpload(url: string, sitePath: string): boolean {
  const [address = '', query = ''] = url.split(/[?#]/, 2);
  try {
    const below = belowApi(decodeURIComponent(address), sitePath);
    return below !== undefined && takesBytes(parsePath(below.path, parseQuery(query)));
  } catch {
    // What cannot be read is refused in the call's own words, once its body is there.
    return false;
  }
}

/** [I] SharePoint/sp-dev-docs#8280 what is said of a file that is too large; the rest [?]. */
export function bodyFault(fault: unknown): SpError {
  const { status, limit } = fault as { status?: unknown; limit?: unknown };
  if (status === 413 && limit === largestFile) {
    const words = `The request message is too big. The server does not allow messages larger than ${largestFile} bytes.`;
    return new SpError(400, badQuery('').code, words, { cause: fault });
  }
  return status === 413
    ? new SpError(413, '-2147024809, System.ArgumentException', 'The request is larger than 32 MB.', { cause: fault })
    : new SpError(400, '-2147024809, System.ArgumentException', 'The body of the request could not be read.', { cause: fault });
}
