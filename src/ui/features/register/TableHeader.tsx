import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { memo, useState, type KeyboardEvent } from 'react';
import { useText } from '../../text/TextProvider';
import type { ColumnId } from './columns';
import { useTableStyles } from './register-table.styles';
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
  sort: Sort | null;
  selecting: boolean;
  onSort: (column: ColumnId) => void;
}) {
  const styles = useTableStyles();
  const { t } = useText();
  const [stop, setStop] = useState(0);
  const current = Math.min(stop, columns.length - 1);
  // Fluent's arrow navigation would put hidden focusable elements into the row, which is neither a grid's child nor heard by a screen reader.
  const arrows = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const last = columns.length - 1;
      const targets = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last };
      const wanted = targets[event.key as keyof typeof targets];
      if (wanted === undefined) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(last, wanted));
      setStop(next);
      event.currentTarget.querySelectorAll('button')[next]?.focus();
    },
  };
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={mergeClasses(styles.header, styles.grid)}
      style={{ gridTemplateColumns: template }}
      {...arrows}
    >
      {selecting && (
        <div role="columnheader" aria-colindex={1} className={styles.unseen}>
          {t('register.columns.select')}
        </div>
      )}
      {columns.map((id, index) => {
        const sorted = sort?.column === id;
        const Arrow = sort?.descending ? ArrowDownRegular : ArrowUpRegular;
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + (selecting ? 2 : 1)}
            aria-sort={sorted ? (sort?.descending ? 'descending' : 'ascending') : 'none'}
            className={styles.columnHeader}
          >
            <Button
              appearance="transparent"
              size="small"
              className={styles.sortButton}
              iconPosition="after"
              {...(sorted ? { icon: <Arrow fontSize={12} /> } : {})}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setStop(index)}
              onClick={() => onSort(id)}
            >
              <span className={styles.columnName} title={t(`register.columns.${id}`)}>
                {t(`register.columns.${id}`)}
              </span>
            </Button>
          </div>
        );
      })}
    </div>
  );
});
