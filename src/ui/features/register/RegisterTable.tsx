import { mergeClasses } from '@fluentui/react-components';
import {
  createContext,
  forwardRef,
  memo,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  type HTMLAttributes,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { FixedSizeList, VariableSizeList, type ListChildComponentProps, type ListOnItemsRenderedProps } from 'react-window';
import { goTo, paths } from '../../navigation';
import { useText } from '../../text/TextProvider';
import type { CellContext } from './cell-context';
import { columnWidths, type ColumnId } from './columns';
import type { ListItem } from './group-rows';
import { groupHeight, headerHeight, rowHeight, useTableStyles } from './register-table.styles';
import type { Sort } from './sort-rows';
import { TableHeader } from './TableHeader';
import { GroupHeaderCell, TableRowCells } from './TableRow';
import type { Selection } from './use-selection';
import { useGridKeys } from './use-grid-keys';

const selectColumn = 32;
const columnGap = 12;
const HeaderContext = createContext<{ header: ReactNode; minWidth: number }>({ header: null, minWidth: 0 });

// The header lives inside the element that scrolls, so that it follows sideways and its columns end where the rows' do.
const Inner = forwardRef<HTMLDivElement, HTMLAttributes<HTMLDivElement>>(function Inner({ children, style, ...rest }, ref) {
  const { header, minWidth } = useContext(HeaderContext);
  return (
    <div ref={ref} {...rest} style={{ ...style, height: Number(style?.height ?? 0) + headerHeight, minWidth }}>
      {header}
      {children}
    </div>
  );
});

interface RowData {
  readonly items: readonly ListItem[];
  readonly columns: readonly ColumnId[];
  readonly template: string;
  readonly context: CellContext;
  readonly selection: Selection | null;
  readonly grouped: boolean;
  readonly tabStop: number;
  readonly rowClass: string;
  readonly groupClass: string;
  readonly selectedClass: string;
}

const Row = memo(function Row({ index, style, data }: ListChildComponentProps<RowData>) {
  const item = data.items[index];
  if (!item) return null;
  const placed = { ...style, top: Number(style.top) + headerHeight };
  const shared = { role: 'row', 'aria-rowindex': index + 2, 'data-index': index, tabIndex: data.tabStop === index ? 0 : -1 };
  if (item.kind === 'group')
    return (
      <div {...shared} aria-level={1} aria-expanded={item.open} className={data.groupClass} style={placed}>
        <GroupHeaderCell group={item} columnCount={data.columns.length + (data.selection ? 1 : 0)} />
      </div>
    );
  const { id } = item.row.agreement;
  const selected = data.selection ? data.selection.ids.has(id) : null;
  return (
    <div
      {...shared}
      {...(data.grouped ? { 'aria-level': 2 } : {})}
      {...(selected === null ? {} : { 'aria-selected': selected })}
      className={selected ? data.selectedClass : data.rowClass}
      style={{ ...placed, gridTemplateColumns: data.template }}
    >
      <TableRowCells
        row={item.row}
        columns={data.columns}
        context={data.context}
        selected={selected}
        onSelect={data.selection?.toggle ?? noSelect}
      />
    </div>
  );
});
const noSelect = () => {};

const itemKey = (index: number, { items }: RowData) => {
  const item = items[index];
  if (!item) return index;
  return item.kind === 'group' ? `g${item.areaId}` : `${item.areaId}/${item.row.agreement.id}`;
};

/** The register as a table: virtualised rows with the roles and keyboard of a grid. */
export const RegisterTable = memo(function RegisterTable({
  items,
  columns,
  context,
  sort,
  grouped,
  selection,
  maxHeight,
  resetKey,
  onSort,
  onToggleGroup,
}: {
  items: readonly ListItem[];
  columns: readonly ColumnId[];
  context: CellContext;
  sort: Sort | null;
  grouped: boolean;
  selection: Selection | null;
  maxHeight: number;
  /** A new search or order starts from the top. */
  resetKey: string;
  onSort: (column: ColumnId) => void;
  onToggleGroup: (areaId: number) => void;
}) {
  const styles = useTableStyles();
  const { t } = useText();
  const list = useRef<(FixedSizeList<RowData> & VariableSizeList<RowData>) | null>(null);
  const selecting = selection !== null;
  const template = useMemo(() => {
    const tracks = columns.map((id) => `minmax(${columnWidths[id][0]}px, ${columnWidths[id][1]}fr)`);
    return [...(selecting ? [`${selectColumn}px`] : []), ...tracks].join(' ');
  }, [columns, selecting]);
  const minWidth =
    columns.reduce((sum, id) => sum + columnWidths[id][0] + columnGap, selecting ? selectColumn + columnGap : 0) + columnGap;

  const activate = useCallback(
    (index: number) => {
      const item = items[index];
      if (item?.kind === 'group') onToggleGroup(item.areaId);
      else if (item && selection) selection.toggle(item.row.agreement.id);
      else if (item) goTo(paths.agreement(item.row.agreement.id));
    },
    [items, onToggleGroup, selection],
  );
  const bodyHeight = Math.min(
    maxHeight - 2,
    headerHeight + items.reduce((sum, item) => sum + (item.kind === 'group' ? groupHeight : rowHeight), 0),
  );
  const { tabStop, onKeyDown, onRendered } = useGridKeys({
    rowCount: items.length,
    columnCount: columns.length + (selecting ? 1 : 0),
    pageSize: Math.max(1, Math.floor((bodyHeight - headerHeight) / rowHeight) - 1),
    scrollTo: (index) => list.current?.scrollToItem(index),
    activate,
    select: (index) => {
      const item = items[index];
      if (!selection || item?.kind !== 'row') return false;
      selection.toggle(item.row.agreement.id);
      return true;
    },
    expand: (index, open) => {
      const item = items[index];
      if (item?.kind !== 'group' || item.open === open) return false;
      onToggleGroup(item.areaId);
      return true;
    },
  });
  const rendered = useCallback(
    ({ overscanStartIndex, overscanStopIndex }: ListOnItemsRenderedProps) => onRendered(overscanStartIndex, overscanStopIndex),
    [onRendered],
  );
  useLayoutEffect(() => list.current?.scrollTo(0), [resetKey]);
  useLayoutEffect(() => {
    if (grouped) list.current?.resetAfterIndex(0);
  }, [items, grouped]);

  const header = useMemo(
    () => ({
      header: <TableHeader columns={columns} template={template} sort={sort} selecting={selecting} onSort={onSort} />,
      minWidth,
    }),
    [columns, template, sort, selecting, onSort, minWidth],
  );
  const data: RowData = {
    items,
    columns,
    template,
    context,
    selection,
    grouped,
    tabStop,
    rowClass: mergeClasses(styles.grid, styles.row),
    groupClass: mergeClasses(styles.group, styles.row, styles.group),
    selectedClass: mergeClasses(styles.grid, styles.row, styles.selected),
  };
  // One listener for all rows, as with the keys: a row that is drawn has nothing of its own to attach.
  const handlers = {
    onKeyDown,
    onClick: ({ target }: MouseEvent<HTMLElement>) => {
      const place = target as HTMLElement;
      const row = place.closest<HTMLElement>('[data-index]');
      if (row && !place.closest('a, input, label')) activate(Number(row.dataset.index));
    },
  };
  const shared = {
    ref: list as never,
    className: styles.list,
    width: '100%',
    height: bodyHeight,
    itemCount: items.length,
    itemData: data,
    itemKey,
    innerElementType: Inner,
    onItemsRendered: rendered,
    overscanCount: 3,
    children: Row,
  };
  return (
    <div
      className={styles.surface}
      role={grouped ? 'treegrid' : 'grid'}
      aria-label={t('register.table')}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length + (selecting ? 1 : 0)}
      {...(selecting ? { 'aria-multiselectable': true } : {})}
      {...handlers}
    >
      <HeaderContext.Provider value={header}>
        {grouped ? (
          <VariableSizeList
            {...shared}
            estimatedItemSize={rowHeight}
            itemSize={(index) => (items[index]?.kind === 'group' ? groupHeight : rowHeight)}
          />
        ) : (
          <FixedSizeList {...shared} itemSize={rowHeight} />
        )}
      </HeaderContext.Provider>
    </div>
  );
});
