import * as fc from 'fast-check';

/** What breaks grammars: marks without partners, depth, size, escapes of other languages, letters that are none. */
const scraps = [
  "'",
  "''",
  '"',
  '(',
  ')',
  '('.repeat(150),
  ')'.repeat(40),
  'not '.repeat(300),
  '9'.repeat(400),
  '1e999',
  '-0',
  '0x1F',
  'a'.repeat(3000),
  "'".repeat(257),
  'null',
  ' or 1 eq 1',
  "' or '1' eq '1",
  "'; DROP TABLE webs;--",
  '" UNION SELECT * FROM principals --',
  '/*',
  '\\',
  '%',
  '%27',
  '%2',
  '%00',
  '%C0%AF',
  '%F0%9F%92%A5',
  '\u0000',
  '\u0008',
  '\u202E',
  '\uD800',
  '\uFEFF',
  '\uFFFF',
  'é́́',
  '漢字💥',
  'İıß',
  '../../..',
  '..%2f',
  'C:\\windows',
  '__proto__',
  'constructor',
  'toString()',
  '$value',
  '@x',
  '?',
  '&',
  '#',
  ';',
  ',',
  '/',
  '=',
  '\n',
  '\r\n\r\n',
  '--b',
  '--b--',
  'HTTP/1.1',
  'boundary=',
  '<',
  '>',
  '</Where>',
  '<Or>'.repeat(200),
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?xml version="1.0"?>',
  '<!DOCTYPE v [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>&b;',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '&x;',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  'Type="Text"',
] as const;

const filters = [
  "Title eq 'it''s' and (Amount gt 5 or not (Open eq true))",
  "startswith(Title,'A') eq true or substringof('b',Title)",
  "Moment ge datetime'2026-01-01T00:00:00Z' and day(Moment) le 29",
  "GUID eq guid'0a7d0000-0000-4000-8000-000000000001' or Id eq 1",
  "Author/Title ne 'x' and AuthorId eq 7",
  '5 lt Amount or Amount eq -1.5e3 or Amount eq null',
];

const views = [
  '<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">it&apos;s</Value></Eq></Where><OrderBy><FieldRef Name="Amount" Ascending="FALSE"/></OrderBy></Query><RowLimit Paged="TRUE">5</RowLimit></View>',
  "<View Scope='RecursiveAll'><ViewFields><FieldRef Name='Title'/></ViewFields><Query><Where><And><Geq><FieldRef Name='Amount'/><Value Type='Number'>1</Value></Geq><Or><IsNull><FieldRef Name='Open'/></IsNull><Contains><FieldRef Name='Title'/><Value Type='Text'>a</Value></Contains></Or></And></Where></Query></View>",
  '<View><Query><Where><In><FieldRef Name="ID"/><Values><Value Type="Counter">1</Value><Value Type="Counter">2</Value></Values></In></Where></Query></View>',
  '<View><Query><Where><Lt><FieldRef Name="Moment"/><Value Type="DateTime" IncludeTimeValue="TRUE"><Today OffsetDays="-7"/></Value></Lt></Where></Query></View>',
];

const paths = [
  "web/lists/getByTitle('Rows')/items(1)?$select=Title",
  "web/lists(guid'0a7d0000-0000-4000-8000-000000000001')/fields/getByInternalNameOrTitle('Title')",
  "web/getList('/sites/innkjop/Lists/Rows')/items?$top=2&$orderby=Title desc&$expand=Author&$select=Id,Author/Title",
  "web/lists/getByTitle(@t)/items?@t='Rows'&$filter=Id eq 1&$skiptoken=Paged%3DTRUE%26p_ID%3D2",
  "web/getFolderByServerRelativePath(decodedurl='/sites/innkjop/Lists/Rows')/files",
  'web/siteusers?$filter=Id gt 1&$top=3',
  "web/getFileByServerRelativeUrl('/sites/innkjop/Shared Documents/a.txt')/$value",
];

const part = (address: string): string =>
  `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${address} HTTP/1.1\r\nAccept: application/json\r\n\r\n`;

const batches = [
  `${part('/sites/innkjop/_api/web/title')}${part("/sites/innkjop/_api/web/lists/getByTitle('Rows')/items(1)")}--b--\r\n`,
  `--b\nContent-Type: multipart/mixed; boundary="c"\n\n--c\nContent-Type: application/http\n\nGET /sites/innkjop/_api/web HTTP/1.1\naccept: application/json\n\n\n--c--\n\n--b--\n`,
];

interface Change {
  readonly at: number;
  readonly kind: 'put' | 'cut' | 'twice' | 'over';
  readonly scrap: string;
  readonly length: number;
}

const changes: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom<Change['kind'][]>('put', 'put', 'cut', 'twice', 'over'),
  scrap: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...scraps) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  ),
  length: fc.nat({ max: 12 }),
});

function changed(text: string, { at, kind, scrap, length }: Change): string {
  const from = Math.floor(at * text.length);
  const [before, some, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  return before + { put: scrap + some, cut: '', twice: some + some, over: scrap }[kind] + after;
}

/** A well-formed text with one to four blows to it. */
const beaten = (wellFormed: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...wellFormed), fc.array(changes, { minLength: 1, maxLength: 4 }))
    .map(([text, blows]) => blows.reduce(changed, text));

export const hostileFilters = beaten(filters);
export const hostileViews = beaten(views);
export const hostilePaths = beaten(paths);
export const hostileBatches = beaten(batches);

/** Texts that somebody may want to find, however they look. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...scraps),
  beaten(["it's 100 % <b>æøå</b> & co", '']).filter((text) => text !== ''),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);
