import type { CalendarDate } from '../../../domain/calendar-date';
import type { ExportCell, ExportColumn } from '../../documents/excel-file';
import type { SpendState } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import type { Translate } from '../../text/create-text';
import type { ColumnId } from './columns';
import type { ListItem, RowItem } from './group-rows';
import { areaWords } from './row-words';

const text = (value: string): ExportCell => ({ kind: 'text', value });
const date = (value: CalendarDate | null): ExportCell => ({ kind: 'date', value });
const amount = (value: number | null): ExportCell => ({ kind: 'amount', value });

/** One row of the file: an agreement, and the groups it is shown under. */
export interface ExportRow {
  readonly row: RegisterRow;
  readonly group: string;
}

/** The rows of the list in its order. An agreement of several areas is one row with all its groups in a cell, so that sums count it once. */
export function exportRows(
  items: readonly ListItem[],
  areaNames: ReadonlyMap<number, string>,
  t: Translate,
): readonly ExportRow[] {
  const groups = new Map<RegisterRow, string[]>();
  for (const { row, areaId } of items.filter((item): item is RowItem => item.kind === 'row')) {
    const name = areaNames.get(areaId) ?? t('common.allServiceAreas');
    groups.set(row, [...(groups.get(row) ?? []), name]);
  }
  return [...groups].map(([row, names]) => ({ row, group: names.join('; ') }));
}

/** The chosen columns as columns of a spreadsheet: what the table shows as one picture becomes cells that can be counted and sorted. */
export function exportColumns(
  columns: readonly ColumnId[],
  grouped: boolean,
  spend: SpendState,
  t: Translate,
): readonly ExportColumn<ExportRow>[] {
  const column = (header: string, width: number, cell: (row: RegisterRow) => ExportCell): ExportColumn<ExportRow> => ({
    header,
    width,
    cell: ({ row }) => cell(row),
  });
  const name = (id: ColumnId) => t(`register.columns.${id}`);
  const spendOf = (row: RegisterRow) => (spend.status === 'ready' ? (spend.byAgreement.get(row.agreement.id)?.total ?? 0) : null);
  const make: Record<ColumnId, () => readonly ExportColumn<ExportRow>[]> = {
    title: () => [
      column(t('register.columns.number'), 12, ({ agreement }) => text(agreement.referenceNumber)),
      column(name('title'), 40, ({ agreement }) => text(agreement.title)),
      column(t('register.columns.purpose'), 40, ({ agreement }) => text(agreement.purpose)),
    ],
    supplier: () => [column(name('supplier'), 32, (row) => text(row.supplierNames.join('; ')))],
    area: () => [column(name('area'), 28, (row) => text(areaWords(row, t)))],
    owner: () => [
      column(name('owner'), 24, (row) => text(row.owner?.name ?? (row.ownerState === 'left' ? t('common.ownerLeft') : ''))),
    ],
    deputy: () => [column(name('deputy'), 24, (row) => text(row.deputy?.name ?? ''))],
    unit: () => [column(name('unit'), 24, (row) => text(row.unitName))],
    // The bar of the table says start and end; columns that are chosen on their own are not written twice.
    term: () => [
      ...(columns.includes('start') ? [] : [column(name('start'), 12, (row) => date(row.agreement.startDate))]),
      ...(columns.includes('end') ? [] : [column(name('end'), 12, (row) => date(row.currentEnd))]),
      ...(columns.includes('latestEnd') ? [] : [column(name('latestEnd'), 14, (row) => date(row.latestEnd))]),
    ],
    next: () => [
      column(name('next'), 12, (row) => date(row.next?.actBy ?? null)),
      column(t('register.columns.nextKind'), 28, ({ next }) =>
        text(next ? t(`terms.deadline.${next.kind}`, { sequence: next.optionSequence, percent: next.percent }) : ''),
      ),
    ],
    spend: () => [
      column(name('spend'), 14, (row) => amount(spendOf(row))),
      ...(columns.includes('maximum') ? [] : [column(name('maximum'), 14, (row) => amount(row.agreement.maximumValue))]),
    ],
    kind: () => [column(name('kind'), 24, ({ agreement }) => text(t(`terms.kind.${agreement.kind}`)))],
    phase: () => [column(name('phase'), 20, ({ phase }) => text(t(`terms.phase.${phase}`)))],
    party: () => [column(name('party'), 18, ({ agreement }) => text(t(`terms.party.${agreement.enteredIntoBy}`)))],
    agreementClass: () => [column(name('agreementClass'), 8, ({ agreement }) => text(agreement.agreementClass))],
    contractType: () => [
      column(name('contractType'), 22, ({ agreement }) => text(t(`terms.contractType.${agreement.contractType}`))),
    ],
    start: () => [column(name('start'), 12, (row) => date(row.agreement.startDate))],
    end: () => [column(name('end'), 12, (row) => date(row.currentEnd))],
    latestEnd: () => [column(name('latestEnd'), 14, (row) => date(row.latestEnd))],
    value: () => [column(name('value'), 14, (row) => amount(row.agreement.estimatedValue))],
    maximum: () => [column(name('maximum'), 14, (row) => amount(row.agreement.maximumValue))],
    cpv: () => [column(name('cpv'), 24, ({ agreement }) => text(agreement.cpvCodes.join('; ')))],
  };
  const group: ExportColumn<ExportRow> = { header: t('register.columns.group'), width: 28, cell: (row) => text(row.group) };
  return [...(grouped ? [group] : []), ...columns.flatMap((id) => make[id]())];
}

/** "Avtalar 2025-11-23.xlsx": sorts by day in a folder, and is a name that every system takes. */
export function exportFileName(today: CalendarDate, t: Translate): string {
  return `${t('register.excelFile', { date: today })}.xlsx`;
}
