import { calendarDate } from '../../../src/domain/calendar-date';
import { exportColumns, exportFileName, exportRows } from '../../../src/ui/features/register/export-register';
import { plainItems } from '../../../src/ui/features/register/group-rows';
import { createText } from '../../../src/ui/text/create-text';
import { aRow } from '../../support/register-rows';

const spend = {
  status: 'ready',
  byAgreement: new Map([[1, { total: 1234, lastTwelveMonths: 0, lastPeriodEnd: '2025-10-31' }]]),
} as const;

describe('the register as a spreadsheet', () => {
  it('has the chosen columns with dates and amounts that can be counted on', async () => {
    const t = await createText('nn');
    const columns = exportColumns(['title', 'term', 'next', 'spend'], false, spend, t);
    const [row] = exportRows(plainItems([aRow()]), new Map(), t);
    expect(columns.map((column) => [column.header, column.cell(row!).value])).toEqual([
      ['Nummer', '2024-001'],
      ['Avtale', 'Vaskeritenester'],
      ['Kva avtalen gjeld', 'Vask av flattøy og arbeidsklede'],
      ['Start', '2024-03-01'],
      ['Slutt', '2026-02-28'],
      ['Seinaste slutt', '2028-02-29'],
      ['Neste frist', '2025-11-28'],
      ['Kva som må gjerast', 'Svar på opsjon 1'],
      ['Forbruk', 1234],
      ['Maksverdi', 5_000_000],
    ]);
  });

  it('writes no column twice', async () => {
    const t = await createText('nn');
    const headers = exportColumns(['title', 'term', 'spend', 'start', 'end', 'latestEnd', 'maximum'], true, spend, t).map(
      (each) => each.header,
    );
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers[0]).toBe('Gruppe');
  });

  it('writes an agreement of several groups once, with all of them in one cell', async () => {
    const t = await createText('nn');
    const row = aRow();
    const items = [
      { kind: 'group', areaId: 1, name: 'Helse', count: 1, open: true },
      { kind: 'row', row, areaId: 1 },
      { kind: 'row', row, areaId: 0 },
    ] as const;
    expect(exportRows(items, new Map([[1, 'Helse']]), t).map((each) => each.group)).toEqual(['Helse; Alle tenesteområde']);
  });

  it('is named by its day', async () => {
    expect(exportFileName(calendarDate('2025-11-24'), await createText('nn'))).toBe('Avtalar 2025-11-24.xlsx');
  });
});
