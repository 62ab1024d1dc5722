import type { RegisterRow } from './register-row';
import { rowSearchText } from './row-search-text';
import type { SearchText } from '../../domain/search/search-text';

/** CPV words by code without check digit. */
export type CpvWords = Readonly<Record<string, string>>;

/** "39130000-2" and "39130000" are the same code. */
export const cpvKey = (code: string) => code.slice(0, 8);

/** Answers each row's searchable text, made once per row. With CPV words, a search for "møblar" also finds agreements by what their codes mean. */
export function searchIndex(words: CpvWords | null): (row: RegisterRow) => SearchText {
  const texts = new WeakMap<RegisterRow, SearchText>();
  return (row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const meanings = words ? row.agreement.cpvCodes.map((code) => words[cpvKey(code)] ?? '').filter(Boolean) : [];
    const text = rowSearchText(row, meanings);
    texts.set(row, text);
    return text;
  };
}
