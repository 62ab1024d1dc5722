import type { Field } from '../store/field';
import type { Sql } from './sql';

/** Texts that have no key beside them. */
export const isLongText = (field: Field): boolean => field.kind === 'Note' || field.kind === 'URL';

/** SQLite's LOWER knows A–Z only; these are the letters of Norwegian, and of its neighbours, that come on top. */
const letters = ['Æ', 'Ø', 'Å', 'Ä', 'Ö', 'É', 'È', 'Ò', 'Ô', 'Ü'];

const folded = (sql: string): string =>
  `LOWER(${letters.reduce((inner, letter) => `REPLACE(${inner}, '${letter}', '${letter.toLowerCase()}')`, sql)})`;

/** Searching in a long text, or in the address of a link. */
export function longTextSql(field: Field, column: string, test: 'startswith' | 'substringof', text: string): Sql {
  const value = folded(field.kind === 'URL' ? `json_extract(${column}, '$.Url')` : column);
  const wanted = text.toLowerCase();
  return test === 'startswith'
    ? { sql: `SUBSTR(${value}, 1, ?) = ?`, params: [Array.from(wanted).length, wanted] }
    : { sql: `INSTR(${value}, ?) > 0`, params: [wanted] };
}
