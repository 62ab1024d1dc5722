const outsideNorwegian = /(?![æøå])[\u0080-\u{10ffff}]/gu;
const marks = /\p{M}/gu;
const foreign: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/**
 * Lower case without foreign accents; æ, ø and å stay what they are, however the keyboard composed them.
 * @example foldText('Café på Ås') // 'cafe på ås'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(outsideNorwegian, (letter) => letter.normalize('NFD').replace(marks, ''));
}

/**
 * What a search looks in. A keyboard without æøå finds the words too ("mobel" and "moebel" find "møbel"), while "å" never finds "a".
 * @example searchable('Møblar') // 'møblar\nmoblar\nmoeblar'
 */
export function searchable(text: string): string {
  const folded = foldText(text);
  if (!/[æøå]/.test(folded)) return folded;
  const loose = folded.replace(/[æøå]/g, (letter) => foreign[letter] ?? letter);
  const digraphs = folded.replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll('æ', 'ae');
  return digraphs === loose ? `${folded}\n${loose}` : `${folded}\n${loose}\n${digraphs}`;
}

/** The words that must all be found. @example searchWords('  Kontor  møbel ') // ['kontor', 'møbel'] */
export function searchWords(text: string): readonly string[] {
  return foldText(text).split(/\s+/).filter(Boolean);
}
