import { excelFile, type ExportCell, type ExportColumn } from '../../documents/excel-file';
import type { Translate } from '../../text/create-text';
import { areaNumbers, type AreaSummary } from './area-overview';

const text = (value: string): ExportCell => ({ kind: 'text', value });
const number = (value: number | null): ExportCell => ({ kind: 'number', value });
const amount = (value: number): ExportCell => ({ kind: 'amount', value: Math.round(value) });

/** The overview as columns of a spreadsheet; what the person may not see has none. */
export function overviewColumns(total: AreaSummary, t: Translate): readonly ExportColumn<AreaSummary>[] {
  const column = (header: string, width: number, cell: (summary: AreaSummary) => ExportCell) => ({ header, width, cell });
  return [
    column(t('serviceAreas.column.area'), 34, ({ area }) => text(area?.name ?? t('serviceAreas.sum'))),
    ...areaNumbers.map((each) => column(t(`serviceAreas.column.${each}`), 16, ({ counts }) => number(counts[each]))),
    column(t('serviceAreas.column.yearly'), 16, ({ yearlyValue }) => amount(yearlyValue)),
    column(t('serviceAreas.column.total'), 16, ({ totalValue }) => amount(totalValue)),
    ...(total.needs === null ? [] : [column(t('serviceAreas.column.needs'), 16, ({ needs }) => number(needs?.length ?? null))]),
    column(t('serviceAreas.column.resource'), 32, ({ area, resourcePersons }) =>
      text(area ? resourcePersons.map((person) => person.name).join('; ') : ''),
    ),
    ...(total.revision === null
      ? []
      : [column(t('serviceAreas.column.revised'), 16, ({ revision }) => number(revision?.done ?? null))]),
  ];
}

/** The areas and their sum as an Excel file. */
export function overviewFile(areas: readonly AreaSummary[], total: AreaSummary, t: Translate): Promise<Blob> {
  return excelFile(t('serviceAreas.title'), overviewColumns(total, t), [...areas, total]);
}
