import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { badQuery, SpError } from './errors';
import type { RawRequest, Rendered } from './rendered';

/** Reads and changesets of a batch. [I] pnp/pnpjs#3207; Microsoft documents no limit for SharePoint, 100 is the default of ODataLib. PnPjs sends 20. */
const mostParts = 100;

/** Writes of one changeset: the default of ODataLib, OData/odata.net#1231. [W] that SharePoint keeps it. */
const mostInChangeset = 1000;

/**
 * `$batch`: each part is a request of its own, in order; a part that fails stops none of the others, also inside a changeset (Microsoft: change
 * sets are not transactional). The answer is flat, one part for each request.
 */
export async function answerBatch(raw: RawRequest, answer: (part: RawRequest) => Promise<Rendered>): Promise<Rendered> {
  if (raw.method.toUpperCase() !== 'POST') {
    // [?]
    throw new SpError(405, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'A batch is sent by POST.');
  }
  const boundary = boundaryOf(raw.headers.get('content-type'));
  if (boundary === undefined) throw badQuery('The batch request has no boundary in its Content-Type header.');
  const groups = grouped(Buffer.from(raw.body).toString('utf8'), boundary);
  if (groups.length > mostParts) throw badQuery(tooMany('batch message', 'parts', mostParts));
  if (groups.some(({ length }) => length > mostInChangeset)) {
    throw badQuery(tooMany('change set', 'operations', mostInChangeset));
  }
  const id = `batchresponse_${randomUUID()}`;
  const written: string[] = [];
  for (const part of groups.flat()) written.push(`--${id}\r\n${writePart(await answer(part))}`);
  return {
    status: 200,
    headers: { 'Content-Type': `multipart/mixed; boundary=${id}` },
    body: `${written.join('')}--${id}--\r\n`,
  };
}

function writePart({ status, headers, body: text, bytes }: Rendered): string {
  // A content in a batch is text: PnPjs and SharePoint's own pages ask for no other.
  const body = bytes === undefined ? text : Buffer.from(bytes).toString('utf8');
  const lines = Object.entries(headers).map(([name, value]) => `${name.toUpperCase()}: ${value}\r\n`);
  return `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}\r\n${lines.join('')}\r\n${body}\r\n`;
}

/** The requests in a multipart body, changesets opened, lines ended by LF or CRLF. */
export const parseBatch = (text: string, boundary: string): RawRequest[] => grouped(text, boundary).flat();

const tooMany = (holder: string, held: string, most: number): string =>
  `The current ${holder} contains too many ${held}. Only ${most} are allowed.`;

/** The same by part: a read alone, the writes of a changeset together. */
function grouped(text: string, boundary: string): RawRequest[][] {
  return sections(text.split(/\r?\n/), boundary).map((lines) => {
    const { headers, rest } = readHeaders(lines);
    const inner = boundaryOf(headers.get('content-type'));
    if (inner === undefined) return [readRequest(rest)];
    return sections(rest, inner).map((section) => readRequest(readHeaders(section).rest));
  });
}

function sections(lines: readonly string[], boundary: string): string[][] {
  const found: string[][] = [];
  let current: string[] | undefined;
  for (const line of lines) {
    const marker = line.trimEnd();
    if (marker === `--${boundary}--`) return current === undefined ? found : [...found, current];
    if (marker === `--${boundary}`) {
      if (current !== undefined) found.push(current);
      current = [];
    } else current?.push(line);
  }
  throw badQuery('The batch request ends before its closing boundary.');
}

/** Header lines up to the first empty one, and what follows it. */
function readHeaders(lines: readonly string[]): { headers: Map<string, string>; rest: readonly string[] } {
  const headers = new Map<string, string>();
  let at = 0;
  for (; at < lines.length && lines[at]?.trim() !== ''; at += 1) {
    const line = lines[at] ?? '';
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, rest: lines.slice(at + 1) };
}

function readRequest(lines: readonly string[]): RawRequest {
  const start = lines.findIndex((line) => line.trim() !== '');
  // Only the last word is the version: an address that a client forgot to encode may hold spaces.
  const [, method, url] = /^\s*([A-Za-z]+) +(\S.*)$/.exec(lines[start]?.replace(/ +HTTP\/\d(\.\d)?\s*$/, '') ?? '') ?? [];
  if (method === undefined || url === undefined) throw badQuery('A part of the batch request has no request line.');
  const { headers, rest } = readHeaders(lines.slice(start + 1));
  return { method, url, headers, body: Buffer.from(rest.join('\n').trimEnd(), 'utf8') };
}

function boundaryOf(contentType: string | undefined): string | undefined {
  const [, quoted, plain] = /multipart\/mixed\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType ?? '') ?? [];
  return quoted ?? plain;
}
