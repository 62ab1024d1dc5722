import type { RegisterRow } from '../../state/register-row';

export const columnIds = [
  'title',
  'supplier',
  'area',
  'owner',
  'term',
  'next',
  'spend',
  'kind',
  'phase',
  'party',
  'agreementClass',
  'contractType',
  'unit',
  'deputy',
  'start',
  'end',
  'latestEnd',
  'value',
  'maximum',
  'cpv',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** The title names the row: it is always shown. */
export const defaultColumns: readonly ColumnId[] = ['title', 'supplier', 'area', 'owner', 'term', 'next', 'spend'];

/** Narrowest width in pixels and share of what is left over. */
export const columnWidths: Readonly<Record<ColumnId, readonly [number, number]>> = {
  title: [176, 3],
  supplier: [88, 1.3],
  area: [92, 1.4],
  owner: [90, 0.5],
  term: [84, 1.3],
  next: [122, 1.2],
  spend: [104, 1],
  kind: [112, 0.8],
  phase: [124, 0.8],
  party: [104, 0.8],
  agreementClass: [72, 0.4],
  contractType: [120, 0.8],
  unit: [104, 1],
  deputy: [76, 0.5],
  start: [96, 0.6],
  end: [96, 0.6],
  latestEnd: [96, 0.6],
  value: [104, 0.6],
  maximum: [104, 0.6],
  cpv: [104, 0.8],
};

/** The columns in the order of the table, whatever order they were chosen in; the title first, and none twice. */
export function inTableOrder(columns: readonly ColumnId[]): readonly ColumnId[] {
  return columnIds.filter((id) => id === 'title' || columns.includes(id));
}

/** What a cell is sorted by; `null` (nothing there) comes last in both directions. */
export type SortValue = string | number | null;

export interface SortContext {
  readonly spendOf: (row: RegisterRow) => number | null;
  readonly text: (columnId: 'kind' | 'phase' | 'party' | 'agreementClass' | 'contractType', row: RegisterRow) => string;
}

export function sortValue(column: ColumnId, row: RegisterRow, context: SortContext): SortValue {
  const { agreement } = row;
  switch (column) {
    case 'title':
      return agreement.title;
    case 'supplier':
      return row.supplierNames[0] ?? null;
    case 'area':
      return row.areaNames[0] ?? null;
    case 'owner':
      return row.owner?.name ?? null;
    case 'deputy':
      return row.deputy?.name ?? null;
    case 'unit':
      return row.unitName || null;
    case 'next':
      return row.next?.actBy ?? null;
    case 'spend':
      return context.spendOf(row);
    case 'term':
    case 'end':
      return row.currentEnd;
    case 'start':
      return agreement.startDate;
    case 'latestEnd':
      return row.latestEnd;
    case 'value':
      return agreement.estimatedValue;
    case 'maximum':
      return agreement.maximumValue;
    case 'cpv':
      return agreement.cpvCodes[0] ?? null;
    case 'kind':
    case 'phase':
    case 'party':
    case 'agreementClass':
    case 'contractType':
      return context.text(column, row);
  }
}
