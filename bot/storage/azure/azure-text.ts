import type { Fields, Row } from './azure-table';

/** A text property takes 64 KiB, in UTF-16. */
const mostUnits = 32_000;

/** A long text over several properties, never cut inside a surrogate pair: its halves could not be sent. */
export function inPieces(text: string): Fields {
  const pieces: Record<string, string> = {};
  for (let from = 0, piece = 0; from < text.length || piece === 0; piece += 1) {
    let to = Math.min(from + mostUnits, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last < 0xdc00) to -= 1;
    pieces[`text${piece}`] = text.slice(from, to);
    from = to;
  }
  return pieces;
}

export function fromPieces(row: Row): string {
  let text = '';
  for (let piece = 0; typeof row[`text${piece}`] === 'string'; piece += 1) text += String(row[`text${piece}`]);
  return text;
}
