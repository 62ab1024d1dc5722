import type { RawRow } from '../rows/row-reader';
import type { KeptKey } from './mirrored-lists';
import { columnsOf } from './mirrored-lists';

/** Ids in one stored piece: a few changed rows rewrite a few pieces, and ten thousand agreements are some twenty. */
const idsPerPiece = 500;
export const pieceOf = (id: number): number => Math.floor(id / idsPerPiece);

/** The rows of a list by piece, as text: names of columns are left out, because they are the same in every row. */
export function packedPieces(key: KeptKey, rows: Iterable<RawRow>): ReadonlyMap<number, string> {
  const columns = columnsOf(key);
  const pieces = new Map<number, unknown[][]>();
  for (const row of rows) {
    const piece = pieceOf(Number(row['Id']));
    const cells = columns.map((column) => row[column] ?? null);
    const packed = pieces.get(piece);
    if (packed) packed.push(cells);
    else pieces.set(piece, [cells]);
  }
  return new Map([...pieces].map(([piece, packed]) => [piece, JSON.stringify(packed)]));
}

/** The rows of a piece. `null` for a text that is no piece: what is kept on a machine may be damaged. */
export function unpacked(key: KeptKey, text: string): readonly RawRow[] | null {
  const columns = columnsOf(key);
  const packed = parsed(text);
  if (!Array.isArray(packed)) return null;
  const rows: RawRow[] = [];
  for (const cells of packed as unknown[]) {
    if (!Array.isArray(cells) || cells.length !== columns.length || !Number.isSafeInteger(cells[0])) return null;
    const row: Record<string, unknown> = {};
    for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = cells[index];
    rows.push(row);
  }
  return rows;
}

/** What a text of JSON says; `undefined` when it is none. */
export function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Damaged, or of another version: the caller reads everything anew.
    return undefined;
  }
}
