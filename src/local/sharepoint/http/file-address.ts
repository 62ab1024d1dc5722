import { extname } from 'node:path/posix';
import type { Request } from 'express';
import { belowApi, parseQuery } from './address';
import { notImplemented, type SpError } from './errors';
import type { Rendered } from './rendered';

const office = 'application/vnd.openxmlformats-officedocument';

/** None that a browser would run: those are only bytes here. */
const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: `${office}.wordprocessingml.document`,
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: `${office}.presentationml.presentation`,
  txt: 'text/plain',
  xlsx: `${office}.spreadsheetml.sheet`,
  zip: 'application/zip',
};

/**
 * The call that reads the file at the file's own address: `/sites/x/Shared Documents/a.txt`, or `_layouts/15/download.aspx?SourceUrl=…`. Undefined for
 * any other address. Rights, faults and errors are those of the call.
 */
export function fileCall({ method, originalUrl }: Request, sitePath: string): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const [address = '', query = ''] = originalUrl.split(/[?#]/, 2);
  const path = decoded(address);
  if (path === undefined || !path.toLowerCase().startsWith(`${sitePath.toLowerCase()}/`)) return undefined;
  if (belowApi(path, sitePath) !== undefined) return undefined;
  const [, web, page] = /^(.*?)\/(?:_layouts|_vti_bin)\/(.*)$/i.exec(path) ?? [];
  if (page === undefined) return path.endsWith('/') ? undefined : call(sitePath, path);
  if (!/^(?:15\/)?download\.aspx$/i.test(page)) return undefined;
  const source = parseQuery(query).get('sourceurl');
  return source === undefined ? undefined : call(web ?? sitePath, source);
}

const call = (web: string, path: string): string =>
  `${web.split('/').map(encodeURIComponent).join('/')}/_api/web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(
    path,
  ).replaceAll("'", "''")}')/$value`;

/** SharePoint would run it. */
export const pageRefused = ({ path }: Request): SpError | undefined =>
  /\.aspx$/i.test(path) && !/\/_layouts\//i.test(path)
    ? notImplemented('a page (.aspx) as a page (its content is at $value)')
    : undefined;

/**
 * What a person has put there must never run as a page of this origin: it is saved (the call says `attachment`), and has no rights where it is shown.
 */
export function asDownload(rendered: Rendered, file: string): Rendered {
  if (rendered.bytes === undefined) return rendered;
  const name = decoded(file.slice(0, file.lastIndexOf("')/$value"))) ?? '';
  const headers = {
    ...rendered.headers,
    'Content-Type': types[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  };
  return { ...rendered, headers };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // No address of ours: whoever comes next answers it.
    return undefined;
  }
}
