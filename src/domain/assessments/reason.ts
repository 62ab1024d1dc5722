/** What a reason lacks. */
export type ReasonFault = 'blank' | 'oneWord' | 'repeated' | 'tooLong';

/** The longest reason, in characters: a page of it. The column of the steps holds a few such. */
export const longestReason = 4_000;

/**
 * What is missing for a text to be a reason (strategy, delmål 5: the conclusion shall be reasoned): it is neither blank, one word, nor the same word or
 * sign over and over. Signs that are no letters or digits count for nothing. `null` when it may stand.
 * @example reasonFault('Nei') // 'oneWord'
 * @example reasonFault('Ingen vekstbedrift i regionen vaskar flattøy.') // null
 */
export function reasonFault(text: string): ReasonFault | null {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 'blank';
  if (words.length === 1) return 'oneWord';
  const saysMore = new Set(words).size > 1 && words.some((word) => new Set(word).size > 1);
  if (!saysMore) return 'repeated';
  return text.length > longestReason ? 'tooLong' : null;
}
