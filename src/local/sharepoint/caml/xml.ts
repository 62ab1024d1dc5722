/** An element of a CAML text. What stands between its children is one text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

/** Far above what a view holds; SharePoint itself stops a request at 2 MB. */
const longest = 500_000;
/** `And` and `Or` take two each, so a chain of conditions is as deep as it is long. */
const deepest = 400;

const name = /[A-Za-z_][\w.:-]*/y;
const attribute = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const end = /\s*(\/?)>/y;

/**
 * Reads XML as far as CAML goes: elements, attributes, texts, CDATA, comments. There are no entities but the five of XML itself and character
 * numbers, and a document type is refused, so that nothing in a text can grow. One pass, no recursion.
 *
 * @returns undefined when the text is no such XML
 */
export function readXml(text: string): XmlElement | undefined {
  if (text.length > longest) return undefined;
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  while (at < text.length) {
    const mark = text.indexOf('<', at);
    const between = text.slice(at, mark < 0 ? text.length : mark);
    if (open.length > 0) {
      const read = unescaped(between);
      if (read === undefined) return undefined;
      open.at(-1)?.texts.push(read);
    } else if (between.replace('\uFEFF', '').trim() !== '') return undefined;
    if (mark < 0) break;
    const skipped = skip(text, mark, open.at(-1));
    if (skipped === null) return undefined;
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    if (text[mark + 1] === '/') {
      const close = match(/([A-Za-z_][\w.:-]*)\s*>/y, text, mark + 2);
      const element = open.pop();
      if (!close || !element || element.name !== close[1]) return undefined;
      at = mark + 2 + close[0].length;
      const done = finished(element);
      const parent = open.at(-1);
      if (parent) parent.children.push(done);
      else root = done;
      continue;
    }
    const started = start(text, mark + 1);
    if (!started || (open.length === 0 && root !== undefined)) return undefined;
    at = started.at;
    if (started.isEmpty) {
      const done = finished(started.element);
      const parent = open.at(-1);
      if (parent) parent.children.push(done);
      else root = done;
    } else open.push(started.element);
    if (open.length > deepest) return undefined;
  }
  return open.length === 0 ? root : undefined;
}

/** Comments, declarations and CDATA: where the text goes on, undefined when it is none of them, null when it has no end. */
function skip(text: string, mark: number, inside: OpenElement | undefined): number | undefined | null {
  const until = (sign: string, from: number): number | null => {
    const found = text.indexOf(sign, from);
    return found < 0 ? null : found + sign.length;
  };
  if (text.startsWith('<!--', mark)) return until('-->', mark + 4);
  if (text.startsWith('<?', mark)) return until('?>', mark + 2);
  if (text.startsWith('<![CDATA[', mark)) {
    const after = until(']]>', mark + 9);
    if (after === null || !inside) return null;
    inside.texts.push(text.slice(mark + 9, after - 3));
    return after;
  }
  return text[mark + 1] === '!' ? null : undefined;
}

function start(text: string, from: number): { element: OpenElement; at: number; isEmpty: boolean } | undefined {
  const named = match(name, text, from);
  if (!named) return undefined;
  let at = from + named[0].length;
  const attributes = new Map<string, string>();
  for (let found = match(attribute, text, at); found; found = match(attribute, text, at)) {
    const value = unescaped(found[2] ?? found[3] ?? '');
    const key = found[1] ?? '';
    if (value === undefined || attributes.has(key)) return undefined;
    attributes.set(key, value);
    at += found[0].length;
  }
  const ended = match(end, text, at);
  if (!ended) return undefined;
  const element = { name: named[0], attributes, children: [], texts: [] };
  return { element, at: at + ended[0].length, isEmpty: ended[1] === '/' };
}

function match(rule: RegExp, text: string, at: number): RegExpExecArray | null {
  rule.lastIndex = at;
  return rule.exec(text);
}

const finished = (element: OpenElement): XmlElement => ({
  name: element.name,
  attributes: element.attributes,
  children: element.children,
  text: element.texts.join(''),
});

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A lone `&` is no XML, but people write it in a query; it stays what it is. [?] */
function unescaped(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let bad = false;
  const read = text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,10}));/gi,
    (whole, decimal?: string, hex?: string, word?: string) => {
      if (word !== undefined) {
        const sign = signs[word];
        if (sign === undefined) bad = true;
        return sign ?? whole;
      }
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      if (point > 0x10ffff || point === 0) {
        bad = true;
        return whole;
      }
      return String.fromCodePoint(point);
    },
  );
  return bad ? undefined : read;
}

/** For a text or an attribute in double quotation marks. */
export const escapeXml = (text: string): string => text.replace(/[&<>"'\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
