import type { CompareOperator, DatePart, FilterTree, Literal } from '../../../../src/local/sharepoint/odata/filter-tree';

/** A row as a person would write it on paper. Lookups and persons are ids. */
export interface PlainRow {
  readonly Id: number;
  readonly Title: string | null;
  readonly Phase: string | null;
  readonly Amount: number | null;
  readonly Price: number | null;
  readonly Open: boolean | null;
  /** Of a column without time: midnight at the site. */
  readonly Day: string | null;
  readonly Moment: string | null;
  readonly Tags: readonly string[];
  readonly Unit: number | null;
  readonly Units: readonly number[];
  readonly Owner: number | null;
  readonly Owners: readonly number[];
}

type Scalar = string | number | boolean | null;

/** What lookups and persons are called, by id. */
export type Names = (id: number) => string | null;

/** A plain reading of a $filter over a row in memory, from what SharePoint says it means: what the SQL is held against. */
export function passes(tree: FilterTree, row: PlainRow, units: Names, people: Names): boolean {
  switch (tree.kind) {
    case 'and':
      return tree.parts.every((part) => passes(part, row, units, people));
    case 'or':
      return tree.parts.some((part) => passes(part, row, units, people));
    case 'not':
      return !passes(tree.of, row, units, people);
    case 'text':
      return valuesOf(tree.property.path, row, units, people).values.some((value) =>
        // Several choices are compared as they are written.
        holdsText(tree.test, value, tree.text, tree.property.path[0] === 'Tags'),
      );
    case 'compare': {
      const { property, operator, literal } = tree;
      const { values, several } = valuesOf(property.path, row, units, people);
      const test = (value: Scalar) =>
        property.part === undefined
          ? compares(value, operator, literal)
          : // A part of nothing is nothing, and passes no test.
            value !== null && inOrder(operator, partOf(String(value), property.part) - Number(valueOf(literal)));
      // Of several values any one may pass; "is empty" and "differs from" ask about all of them.
      const asksAll = literal.type === 'null' ? operator === 'eq' : operator === 'ne';
      return several && asksAll ? values.every(test) : values.some(test);
    }
  }
}

function valuesOf(
  path: readonly string[],
  row: PlainRow,
  units: Names,
  people: Names,
): { values: readonly Scalar[]; several: boolean } {
  const one = (value: Scalar) => ({ values: [value], several: false });
  const [name = '', inner] = path.length === 1 && /.Id$/.test(path[0] ?? '') ? [(path[0] ?? '').slice(0, -2), 'Id'] : path;
  const names = name.startsWith('Unit') ? units : people;
  const shown = (id: number) => (inner === 'Id' ? id : names(id));
  switch (name) {
    case 'Tags':
      return { values: row.Tags, several: true };
    case 'Units':
    case 'Owners':
      return { values: row[name].map(shown), several: true };
    case 'Unit':
    case 'Owner': {
      const id = row[name];
      return one(id === null ? null : shown(id));
    }
    default:
      return one(row[name as 'Title']);
  }
}

function holdsText(test: 'startswith' | 'substringof', value: Scalar, text: string, exact: boolean): boolean {
  if (typeof value !== 'string') return false;
  const [whole, wanted] = exact ? [value, text] : [value.toLowerCase(), text.toLowerCase()];
  return test === 'startswith' ? whole.startsWith(wanted) : whole.includes(wanted);
}

const valueOf = (literal: Literal): Scalar => (literal.type === 'null' ? null : literal.value);

function compares(value: Scalar, operator: CompareOperator, literal: Literal): boolean {
  const wanted = valueOf(literal);
  if (wanted === null) return operator === 'eq' ? value === null : operator === 'ne' && value !== null;
  if (value === null) return operator === 'ne';
  if (typeof value === 'string') {
    // Dates are kept in one form, so that they compare as texts do.
    return inOrder(operator, compareTexts(value.toLowerCase(), String(wanted).toLowerCase()));
  }
  return inOrder(operator, Number(value) - Number(wanted));
}

function inOrder(operator: CompareOperator, difference: number): boolean {
  switch (operator) {
    case 'eq':
      return difference === 0;
    case 'ne':
      return difference !== 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
  }
}

/** Å comes after ø, where its code point would put it before æ. */
const place = (letter: string | undefined): number => (letter === 'å' ? 0xf8 + 0.5 : (letter?.codePointAt(0) ?? -1));

function compareTexts(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = place(left[at]) - place(right[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

const atSite = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** A part of a moment by the clock on the site's wall. */
function partOf(moment: string, part: DatePart): number {
  return Number(atSite.formatToParts(new Date(moment)).find(({ type }) => type === part)?.value);
}
