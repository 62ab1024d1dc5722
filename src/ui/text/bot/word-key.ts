/**
 * By what a word is known however it was typed: letter case, æøå without the keys for them (aa, oe, ä, ö), and signs after it make no difference.
 * @example wordKey('Gaar ut!') // 'gar ut'
 */
export function wordKey(typed: string): string {
  const key = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/ø|ö|oe/g, 'o')
    .replace(/å|aa/g, 'a')
    .replace(/æ|ä/g, 'ae')
    .replace(/\s+/g, ' ')
    .replace(/[!.,:;]+(?= |$)/g, '')
    .trim();
  return key === '?' ? key : key.replace(/\?+$/, '').trim();
}
