import { odataNumber, odataText } from '../odata-literal';
import type { RawRow } from '../rows/row-reader';

type Cell = string | number | null;

/** One column, by its REST name, has one of some values. */
export interface Condition {
  readonly column: string;
  readonly anyOf: readonly Cell[];
}

/** Which rows of a list: those for which every condition holds; all of them without conditions. Equality alone, so that it can be told here as well. */
export type Where = readonly Condition[];

/** Values in one filter: keeps the address of a query short. */
const valuesPerFilter = 20;

/** The same conditions are the same text. */
export const whereText = (where: Where): string => JSON.stringify(where.map(({ column, anyOf }) => [column, ...anyOf]));

/**
 * Filters that together answer every row once. `ne` is never used: on a long list it would touch more rows than SharePoint's threshold allows.
 * @example
 * filtersOf([{ column: 'AgreementId', anyOf: [1, 2] }, { column: 'DoneOn', anyOf: [null] }]) // ['(AgreementId eq 1 or AgreementId eq 2) and DoneOn eq null']
 */
export function filtersOf([first, ...others]: Where): readonly string[] {
  if (first === undefined) return [];
  const values = [...new Set(first.anyOf)];
  return Array.from({ length: Math.ceil(values.length / valuesPerFilter) }, (_, nth) => {
    const some = { ...first, anyOf: values.slice(nth * valuesPerFilter, (nth + 1) * valuesPerFilter) };
    return [some, ...others].map(conditionText).join(' and ');
  });
}

function conditionText({ column, anyOf }: Condition): string {
  const text = anyOf.map((value) => `${column} eq ${literal(value)}`).join(' or ');
  return anyOf.length > 1 ? `(${text})` : text;
}

const literal = (value: Cell) => (value === null ? 'null' : typeof value === 'number' ? odataNumber(value) : odataText(value));

/** Whether a row is among those of a `whereText`. */
export function matcherOf(text: string): (row: RawRow) => boolean {
  const conditions = (JSON.parse(text) as readonly (readonly [string, ...Cell[]])[]).map(
    ([column, ...anyOf]) => [column, new Set<unknown>(anyOf)] as const,
  );
  return (row) => conditions.every(([column, anyOf]) => anyOf.has(row[column] ?? null));
}
