import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo, useLayoutEffect, useRef } from 'react';
import { VariableSizeList, type ListChildComponentProps } from 'react-window';
import { TermBar } from '../../components/TermBar';
import { paths } from '../../navigation';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';
import type { CellContext } from './cell-context';
import type { ListItem } from './group-rows';
import { NextDeadline } from './NextDeadline';
import { OwnerCell } from './OwnerCell';
import { areaWords, rowDetails } from './row-words';
import type { Selection } from './use-selection';

const cardHeight = 164;
const titleLine = 20;
/** A title that may need a second line gets room for it; the others do not leave that room empty. */
const titleLetter = 8.4;
const cardEdges = 28;
const heightOf = (row: RegisterRow, width: number) =>
  cardHeight + (row.agreement.title.length * titleLetter > width - cardEdges ? titleLine : 0);
const gap = 8;
const groupHeight = 44;

const useStyles = makeStyles({
  card: {
    height: `calc(100% - ${gap}px)`,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    minWidth: 0,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground3, borderTopColor: tokens.colorCompoundBrandStroke },
  title: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'break-word',
    hyphens: 'auto',
    minWidth: 0,
    flexGrow: 1,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  ends: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  owner: { flexShrink: 1, minWidth: 0, maxWidth: '50%', overflow: 'hidden', whiteSpace: 'nowrap' },
  group: {
    display: 'flex',
    width: '100%',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: `${groupHeight}px`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    padding: 0,
  },
  groupCount: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

const Card = memo(function Card({
  row,
  context,
  selected,
  onSelect,
  wide,
}: {
  row: RegisterRow;
  context: CellContext;
  selected: boolean | null;
  onSelect: ((id: number) => void) | undefined;
  wide: boolean;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { agreement, supplierNames } = row;
  return (
    <div className={mergeClasses(styles.card, selected === true && styles.selected)}>
      <div className={styles.line}>
        {selected !== null && (
          <Checkbox
            checked={selected}
            aria-label={t('register.transfer.selectRow', { title: agreement.title })}
            onChange={() => onSelect?.(agreement.id)}
          />
        )}
        <a className={styles.title} href={`#${paths.agreement(agreement.id)}`} title={agreement.title}>
          {agreement.title}
        </a>
      </div>
      <span className={styles.quiet}>{rowDetails(row, t)}</span>
      <span className={styles.text}>
        {supplierNames[0] ?? t('register.row.noSupplier')}
        {supplierNames.length > 1 && ` ${t('register.row.moreSuppliers', { count: supplierNames.length - 1 })}`}
        <span className={styles.quiet}> · {areaWords(row, t)}</span>
      </span>
      <TermBar terms={agreement} currentEnd={row.currentEnd} today={context.today} scale={context.scale} />
      <div className={styles.ends}>
        <NextDeadline deadline={row.next} today={context.today} />
        <span className={styles.owner}>
          <OwnerCell row={row} named={wide} />
        </span>
      </div>
    </div>
  );
});

interface CardData {
  readonly items: readonly ListItem[];
  readonly context: CellContext;
  readonly selection: Selection | null;
  readonly onToggleGroup: (areaId: number) => void;
  /** Room for the owner's name beside the deadline. */
  readonly wide: boolean;
}

const Item = memo(function Item({ index, style, data }: ListChildComponentProps<CardData>) {
  const styles = useStyles();
  const { t } = useText();
  const item = data.items[index];
  if (!item) return null;
  const place = { role: 'listitem', 'aria-setsize': data.items.length, 'aria-posinset': index + 1, style };
  if (item.kind === 'group')
    return (
      <div {...place}>
        <button type="button" className={styles.group} aria-expanded={item.open} onClick={() => data.onToggleGroup(item.areaId)}>
          {item.open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          {item.name || t('common.allServiceAreas')}
          <span className={styles.groupCount}>{t('common.agreements', { count: item.count })}</span>
        </button>
      </div>
    );
  return (
    <div {...place}>
      <Card
        row={item.row}
        context={data.context}
        selected={data.selection ? data.selection.ids.has(item.row.agreement.id) : null}
        onSelect={data.selection?.toggle}
        wide={data.wide}
      />
    </div>
  );
});

/** The register on a narrow screen: the same rows as cards. */
export const RegisterCards = memo(function RegisterCards({
  items,
  context,
  selection,
  maxHeight,
  resetKey,
  onToggleGroup,
  wide,
  width,
}: CardData & { maxHeight: number; resetKey: string; width: number }) {
  const { t } = useText();
  const list = useRef<VariableSizeList<CardData>>(null);
  useLayoutEffect(() => list.current?.scrollTo(0), [resetKey]);
  useLayoutEffect(() => list.current?.resetAfterIndex(0), [items, width]);
  return (
    <div role="list" aria-label={t('register.cards')}>
      <VariableSizeList<CardData>
        ref={list}
        width="100%"
        height={maxHeight}
        itemCount={items.length}
        itemData={{ items, context, selection, onToggleGroup, wide }}
        estimatedItemSize={cardHeight + gap}
        itemSize={(index) => {
          const item = items[index];
          return item?.kind === 'row' ? heightOf(item.row, width) + gap : groupHeight;
        }}
        itemKey={(index, data) => {
          const item = data.items[index];
          if (!item) return index;
          return item.kind === 'group' ? `g${item.areaId}` : `${item.areaId}/${item.row.agreement.id}`;
        }}
        overscanCount={2}
      >
        {Item}
      </VariableSizeList>
    </div>
  );
});
