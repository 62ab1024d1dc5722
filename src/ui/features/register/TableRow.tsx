import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useText } from '../../text/TextProvider';
import type { RegisterRow } from '../../state/register-row';
import type { CellContext } from './cell-context';
import type { ColumnId } from './columns';
import type { GroupItem } from './group-rows';
import { RegisterCell } from './RegisterCell';
import { useTableStyles } from './register-table.styles';

/** The cells of one agreement; drawn again only when the row itself, the columns or what cells share has changed. */
export const TableRowCells = memo(function TableRowCells({
  row,
  columns,
  context,
  selected,
  onSelect,
}: {
  row: RegisterRow;
  columns: readonly ColumnId[];
  context: CellContext;
  /** `null` while nothing is being selected. */
  selected: boolean | null;
  onSelect: (id: number) => void;
}) {
  const styles = useTableStyles();
  const { t } = useText();
  const offset = selected === null ? 0 : 1;
  return (
    <>
      {selected !== null && (
        <div role="gridcell" tabIndex={-1} data-column={0} aria-colindex={1} className={mergeClasses(styles.cell, styles.check)}>
          <Checkbox
            checked={selected}
            tabIndex={-1}
            aria-label={t('register.transfer.selectRow', { title: row.agreement.title })}
            onChange={() => onSelect(row.agreement.id)}
          />
        </div>
      )}
      {columns.map((column, index) => (
        <div
          key={column}
          role={column === 'title' ? 'rowheader' : 'gridcell'}
          tabIndex={-1}
          data-column={index + offset}
          aria-colindex={index + offset + 1}
          className={styles.cell}
        >
          <RegisterCell column={column} row={row} context={context} />
        </div>
      ))}
    </>
  );
});

/** The header of a service area's agreements, which opens and closes them. */
export const GroupHeaderCell = memo(function GroupHeaderCell({ group, columnCount }: { group: GroupItem; columnCount: number }) {
  const styles = useTableStyles();
  const { t } = useText();
  const name = group.name || t('common.allServiceAreas');
  const count = t('common.agreements', { count: group.count });
  return (
    <div
      role="gridcell"
      aria-colspan={columnCount}

      style={{ display: 'contents' }}
    >
      {group.open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      <span>{name}</span>
      <span className={styles.groupCount}>{count}</span>
    </div>
  );
});
