import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import { excelFile, harmless, type ExportCell } from '../../../src/ui/documents/excel-file';
import { readWorkbook } from '../../support/read-workbook';

const bytes = (file: Blob) =>
  new Promise<Buffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(Buffer.from(reader.result as ArrayBuffer)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsArrayBuffer(file);
  });
const written = async (rows: readonly (readonly ExportCell[])[], headers: readonly string[] = ['A', 'B', 'C', 'D']) => {
  const columns = headers.map((header, index) => ({
    header,
    width: 12,
    cell: (row: readonly ExportCell[]): ExportCell => row[index] ?? { kind: 'text', value: '' },
  }));
  return readWorkbook(await bytes(await excelFile('Avtalar', columns, rows)));
};
const text = (value: string): ExportCell => ({ kind: 'text', value });

describe('an Excel file', () => {
  it('has dates as dates and amounts as numbers, whatever time zone it is made in', async () => {
    const { rows } = await written([
      [text('Vaskeritenester'), { kind: 'date', value: calendarDate('2026-02-28') }, { kind: 'amount', value: 2_500_000.5 }],
      [text(''), { kind: 'date', value: null }, { kind: 'amount', value: null }, { kind: 'number', value: 3 }],
    ]);
    // 46 081 is 28 February 2026 in Excel's calendar.
    expect(rows[1]?.map(({ value, format }) => [value, format])).toEqual([
      ['Vaskeritenester', ''],
      [46_081, 'dd.mm.yyyy'],
      [2_500_000.5, '#,##0'],
    ]);
    expect(rows[2]?.map(({ value }) => value).filter((value) => value !== null)).toEqual([3]);
  });

  it('has a bold header that stays in view', async () => {
    const { rows, frozenRows } = await written([[text('a')]], ['Avtale', 'Slutt']);
    expect(rows[0]?.map(({ value, bold }) => [value, bold])).toEqual([
      ['Avtale', true],
      ['Slutt', true],
    ]);
    expect(rows[1]?.[0]?.bold).toBe(false);
    expect(frozenRows).toBe(1);
  });

  it('has no cell that a spreadsheet could run, here or saved as CSV', async () => {
    const nasty = ['=1+1', '+47 55', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1+1', "=cmd|' /C calc'!A0"];
    const { rows } = await written(
      nasty.map((value) => [text(value)]),
      ['=A1'],
    );
    for (const row of rows) {
      expect(row[0]?.formula).toBe(false);
      expect(String(row[0]?.value)).toMatch(/^'/);
    }
  });

  it('keeps every ordinary text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 }), async (values) => {
        const ordinary = values.map((value) => `Æ${value.replaceAll(/[^\u0020-\u007e]/g, '')}.`);
        const { rows } = await written(ordinary.map((value) => [text(value)]));
        expect(rows.slice(1).map((row) => row[0]?.value)).toEqual(ordinary);
      }),
      { seed: 20251124, numRuns: 20 },
    );
  });

  it('can be opened also when a text holds what XML cannot', async () => {
    const { rows } = await written([[text('før\u0000\u0008\uffffetter <&> "')]]);
    expect(rows[1]?.[0]?.value).toBe('føretter <&> "');
  });
});

describe('harmless text', () => {
  it('never starts as a formula does', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', ''), fc.string(), (start, rest) => {
        expect(harmless(start + rest)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { seed: 20251124 },
    );
  });
});
