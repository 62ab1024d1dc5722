/**
 * The form in which texts are compared, sorted and kept unique: SharePoint disregards letter case, and a Norwegian site sorts æ, ø, å after z in
 * that order. SQLite's own NOCASE knows only A–Z, so the key is made here: lower case, with å and ÿ changing places (å then follows ø).
 */
export function textKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åÿ]/g, (letter) => (letter === 'å' ? 'ÿ' : 'å'));
}

/** The smallest key that is greater than every key starting with this one; null when there is none. */
export function afterPrefix(key: string): string | null {
  const points = Array.from(key);
  for (let at = points.length - 1; at >= 0; at -= 1) {
    const point = points[at]?.codePointAt(0) ?? 0;
    if (point < 0x10ffff) {
      // The surrogates are no characters of their own.
      const next = point === 0xd7ff ? 0xe000 : point + 1;
      return points.slice(0, at).join('') + String.fromCodePoint(next);
    }
  }
  return null;
}
