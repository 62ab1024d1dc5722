import { toDayNumber, type CalendarDate } from '../../domain/calendar-date';
import { forXml } from './for-xml';

/** A cell as a person means it. Missing values are empty cells. */
export type ExportCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'amount'; readonly value: number | null }
  | { readonly kind: 'date'; readonly value: CalendarDate | null };

export interface ExportColumn<Row> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => ExportCell;
}

/** Day 0 of Excel's calendar, counted from 1970-01-01. Numbering days ourselves keeps dates free of time zones. */
const excelEpoch = -25_569;

/**
 * Text that a spreadsheet would read as a formula, here or after it is saved as CSV, is led by an apostrophe; tab and line breaks at the start
 * hide one just as well, and so do the wide forms of the signs.
 * @example harmless('=HYPERLINK("http://x")') // '\'=HYPERLINK("http://x")'
 */
export function harmless(text: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
}

function toCell(cell: ExportCell) {
  if (cell.value === null || cell.value === '') return null;
  if (cell.kind === 'text') return { value: forXml(harmless(cell.value)).slice(0, 32_000), type: String };
  if (cell.kind === 'date') return { value: toDayNumber(cell.value) - excelEpoch, type: Number, format: 'dd.mm.yyyy' };
  return { value: cell.value, type: Number, ...(cell.kind === 'amount' ? { format: '#,##0' } : {}) };
}

/** An Excel file of rows: real dates and numbers, a bold header that stays in view. The writer is fetched when the first file is made. */
export async function excelFile<Row>(sheet: string, columns: readonly ExportColumn<Row>[], rows: readonly Row[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const header = columns.map((column) => ({ value: harmless(column.header), type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map((column) => toCell(column.cell(row))));
  return writeExcelFile([header, ...body], {
    sheet: sheet.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
  }).toBlob();
}
