import { badQuery } from './errors';
import type { PathArgument, PathSegment } from './request';

/** Far beyond what SharePoint takes (IIS stops at 2,048 for a path); it only keeps nonsense cheap. */
const longestPath = 8192;
const mostSegments = 40;

/**
 * Reads what follows `_api/`, already percent-decoded: `web/lists/getByTitle('it''s')/items(5)` → four segments. Slashes and brackets inside
 * quotation marks belong to the text. `@name` is replaced by the query's value of that name.
 */
export function parsePath(path: string, aliases: ReadonlyMap<string, string>): PathSegment[] {
  if (path.length > longestPath) throw badQuery('The request path is too long.');
  const segments: PathSegment[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === '/') {
      at += 1;
      continue;
    }
    const start = at;
    while (at < path.length && path[at] !== '/' && path[at] !== '(') at += 1;
    const written = path.slice(start, at);
    let args: PathArgument[] | null = null;
    if (path[at] === '(') {
      const end = closingBracket(path, at);
      args = splitArguments(path.slice(at + 1, end)).map((text) => parseArgument(text, aliases, path));
      at = end + 1;
      if (at < path.length && path[at] !== '/') throw notValid(path);
    }
    segments.push({ name: written.trim().toLowerCase(), written, args });
    if (segments.length > mostSegments) throw notValid(path);
  }
  return segments;
}

function closingBracket(path: string, open: number): number {
  let quoted = false;
  for (let at = open + 1; at < path.length; at += 1) {
    const character = path[at];
    // A doubled mark closes and opens again, so it needs no case of its own.
    if (character === "'") quoted = !quoted;
    else if (character === ')' && !quoted) return at;
    else if (character === '(' && !quoted) throw notValid(path);
  }
  throw notValid(path);
}

function splitArguments(text: string): string[] {
  if (text.trim() === '') return [];
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    else if (text[at] === ',' && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function parseArgument(text: string, aliases: ReadonlyMap<string, string>, path: string): PathArgument {
  const named = /^\s*([A-Za-z_]\w*)\s*=/.exec(text);
  const name = named?.[1]?.toLowerCase();
  const value = (named ? text.slice(named[0].length) : text).trim();
  const literal = value.startsWith('@') ? aliases.get(value.toLowerCase())?.trim() : value;
  const read =
    literal === undefined ? undefined : (parseLiteral(literal) ?? (value.startsWith('@') ? jsonText(literal) : undefined));
  if (read === undefined) throw notValid(path);
  return name === undefined ? read : { ...read, name };
}

/** An object given under an alias, `GetItems(query=@q)?@q={"ViewXml":…}`: the route reads it. */
const jsonText = (text: string): PathArgument | undefined =>
  text.startsWith('{') && text.endsWith('}') && text.includes(':') ? { kind: 'text', value: text } : undefined;

/** A literal as it stands in a path or in an alias; undefined when it is none. */
export function parseLiteral(text: string): PathArgument | undefined {
  const quoted = /^(guid|datetime|datetimeoffset)?'((?:[^']|'')*)'$/i.exec(text);
  if (quoted) {
    const value = (quoted[2] ?? '').replaceAll("''", "'");
    const kind = quoted[1]?.toLowerCase();
    if (kind === undefined) return { kind: 'text', value };
    if (kind !== 'guid') return { kind: 'datetime', value };
    const guid = readGuid(value);
    return guid === undefined ? undefined : { kind: 'guid', value: guid };
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'number', value: text };
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word };
  if (word === 'null') return { kind: 'null', value: '' };
  const guid = readGuid(text);
  return guid === undefined ? undefined : { kind: 'guid', value: guid };
}

/** Lower case without braces; undefined when the text is no GUID. */
export function readGuid(text: string): string | undefined {
  const inner = text.replace(/^\{(.*)\}$/, '$1').toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(inner) ? inner : undefined;
}

const notValid = (path: string) => badQuery(`The expression "${path.slice(0, 200)}" is not valid.`);
