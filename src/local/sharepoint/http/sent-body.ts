import { badQuery, notImplemented, unknownProperty } from './errors';
import { readJson } from './read-json';
import type { RawRequest } from './rendered';
import type { PathSegment, SpMethod } from './request';

/** What a POST to adds one to. */
const collections: ReadonlySet<string> = new Set([
  'contenttypes',
  'fields',
  'folders',
  'items',
  'lists',
  'roledefinitions',
  'sitegroups',
  'usercustomactions',
  'users',
  'views',
]);

/** The body of a call, read; null when there is none. */
export function sentBody(raw: RawRequest, method: SpMethod, segments: readonly PathSegment[]): unknown {
  const type = raw.headers.get('content-type') ?? '';
  const isEntity = describesEntity(method, segments);
  const text = raw.body.length === 0 ? '' : readText(raw, type);
  if (text.trim() === '') {
    // [I] gitbrent/SpRestLib#5
    if (isEntity) throw startExpected('EndOfInput');
    return null;
  }
  if (holdsNul(text)) throw badQuery("'.', hexadecimal value 0x00, is an invalid character.");
  const body = readJson(text);
  if (isEntity) checkEntity(body, type);
  return body;
}

/** XML has no such character, and SharePoint keeps its texts as XML [?]; SQLite would give back only what stands before it. */
const holdsNul = (json: string): boolean =>
  json.includes('\0') || (json.includes('\\u0000') && /(?<!\\)(?:\\\\)*\\u0000/.test(json));

function readText(raw: RawRequest, type: string): string {
  // SharePoint reads Atom as well: an item without the values that were sent would be worse than none.
  if (/xml/i.test(type)) throw notImplemented('a body in Atom or XML');
  // [?] jQuery's own type and none at all are read as JSON.
  if (type !== '' && !/json|x-www-form-urlencoded/i.test(type)) return '';
  return Buffer.from(raw.body).toString('utf8');
}

/** An entity is made by POST to its collection and changed by MERGE; every other body holds a method's parameters. */
const describesEntity = (method: SpMethod, segments: readonly PathSegment[]): boolean => {
  const last = segments.at(-1);
  if (method === 'MERGE') return last !== undefined;
  return method === 'POST' && last !== undefined && last.args === null && collections.has(last.name);
};

function checkEntity(body: unknown, contentType: string): void {
  if (typeof body !== 'object' || body === null) throw startExpected('PrimitiveValue');
  if (Array.isArray(body)) throw startExpected('StartArray');
  const metadata = (body as Record<string, unknown>)['__metadata'];
  if (/odata\s*=\s*verbose/i.test(contentType)) {
    // [I] verbatim in sharepoint.stackexchange and blogs, many times.
    if (metadata === undefined) {
      throw badQuery(
        'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
      );
    }
  } else if (metadata !== undefined && /json/i.test(contentType)) {
    // Only verbose JSON has it [I] SharePoint/sp-dev-docs#8345, #6661.
    const type = typeof metadata === 'object' && metadata !== null && 'type' in metadata ? metadata.type : undefined;
    throw unknownProperty('__metadata', typeof type === 'string' ? type : 'SP.BaseEntity');
  }
}

/** [R] with PrimitiveValue, [I] with EndOfInput */
const startExpected = (node: string) =>
  badQuery(
    `A node of type '${node}' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected.`,
  );
