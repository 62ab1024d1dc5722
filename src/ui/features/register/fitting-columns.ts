import { columnWidths, type ColumnId } from './columns';

/** What gives way first on a narrow screen; the agreement page has it all. */
const givesWay: readonly ColumnId[] = ['term', 'area', 'spend', 'supplier'];
const columnGap = 12;
const padding = 24;

const widthOf = (columns: readonly ColumnId[]) =>
  columns.reduce((sum, id) => sum + columnWidths[id][0], 0) + columnGap * (columns.length - 1) + padding;

/** The usual columns that there is room for. A person's own choice is never thinned out: then the table scrolls sideways. */
export function fittingColumns(columns: readonly ColumnId[], width: number): readonly ColumnId[] {
  let fitting = columns;
  for (const id of givesWay) {
    if (widthOf(fitting) <= width) break;
    fitting = fitting.filter((column) => column !== id);
  }
  return fitting;
}
