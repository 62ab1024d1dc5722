import { Button, mergeClasses, useArrowNavigationGroup } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useText } from '../../text/TextProvider';
import type { ColumnId } from './columns';
import { useTableStyles } from './RegisterTable.styles';
import type { Sort } from './sort-rows';

/** The columns' names; each one sorts. One stop in the tab order, arrows between them. */
export const TableHeader = memo(function TableHeader({
  columns,
  template,
  sort,
  selecting,
  onSort,
}: {
  columns: readonly ColumnId[];
  template: string;
  sort: Sort;
  selecting: boolean;
  onSort: (column: ColumnId) => void;
}) {
  const styles = useTableStyles();
  const { t } = useText();
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={mergeClasses(styles.header, styles.grid)}
      style={{ gridTemplateColumns: template }}
      {...arrows}
    >
      {selecting && <div role="columnheader" aria-label={t('register.columns.select')} aria-colindex={1} />}
      {columns.map((id, index) => {
        const sorted = sort.column === id;
        const Arrow = sort.descending ? ArrowDownRegular : ArrowUpRegular;
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + (selecting ? 2 : 1)}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            className={styles.columnHeader}
          >
            <Button
              appearance="transparent"
              size="small"
              className={styles.sortButton}
              iconPosition="after"
              {...(sorted ? { icon: <Arrow fontSize={12} /> } : {})}
              onClick={() => onSort(id)}
            >
              {t(`register.columns.${id}`)}
            </Button>
          </div>
        );
      })}
    </div>
  );
});
