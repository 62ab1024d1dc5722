import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import { openPhases, type Procurement, type ProcurementPhase } from '../../../domain/procurement';
import { FoldedList } from '../../components/FoldedList';
import { BoardCard } from './BoardCard';
import { usePlanStyles } from './plan.styles';
import { sumOf, type PlanRow, type RowGroup } from './plan-rows';
import { useDrag } from './use-drag';
import { useMove } from './use-move';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  board: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(178px, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    overflowX: 'auto',
    paddingBottom: tokens.spacingVerticalM,
    // One column under another where there is no room for two.
    '@media (max-width: 640px)': { gridAutoFlow: 'row', gridTemplateColumns: 'minmax(0, 1fr)', gridAutoColumns: 'auto' },
  },
  column: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalS,
    minHeight: '96px',
    minWidth: 0,
  },
  over: { border: `1px dashed ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'block', margin: `0 0 ${tokens.spacingVerticalXXS}` },
  cards: { marginTop: tokens.spacingVerticalS },
});

/** The phases beside one another, with what is in each. A card is moved with its menu, by mouse or keys, or dragged. */
export function PlanBoard({
  columns,
  mayMove,
  onSaved,
}: {
  columns: readonly RowGroup[];
  mayMove: boolean;
  onSaved: (saved: Versioned<Procurement>) => void;
}) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { format, words } = usePlanWords();
  const move = useMove(onSaved);
  const board = useRef<HTMLDivElement>(null);
  const moved = useRef<number | null>(null);
  useEffect(() => {
    // The card stands in another column: whoever moved it with the keys goes along.
    const { current } = moved;
    if (current === null) return;
    moved.current = null;
    board.current?.querySelector<HTMLElement>(`[data-card="${current}"] button`)?.focus();
  }, [columns]);
  const moveTo = (row: PlanRow, to: ProcurementPhase) => {
    moved.current = row.procurement.id;
    move(row.stored, to);
  };
  const rowOf = (card: string) => columns.flatMap(({ rows }) => rows).find(({ procurement }) => String(procurement.id) === card);
  const phaseOf = (column: string) => openPhases.find((phase) => phase === column);
  const over = useDrag(
    board,
    (card, column) => phaseOf(column) !== undefined && rowOf(card)?.procurement.phase !== column,
    (card, column) => {
      const row = rowOf(card);
      const to = phaseOf(column);
      if (row && to) moveTo(row, to);
    },
  );
  return (
    <>
      {mayMove && <span className={shared.help}>{words.boardHelp}</span>}
      <div ref={board} className={styles.board}>
        {columns.map(({ id, name, rows }) => {
          const { count, value } = sumOf(rows);
          return (
            <section
              key={id}
              aria-label={name}
              data-column={id}
              className={mergeClasses(styles.column, over === id && styles.over)}
            >
              <Subtitle2 as="h3" className={styles.head}>
                {name}
              </Subtitle2>
              <span className={shared.quiet}>
                {count === 0
                  ? words.emptyColumn
                  : [words.needs(count), value > 0 && format.amount(value)].filter(Boolean).join(' · ')}
              </span>
              <FoldedList items={rows} first={15} step={50} moreText={words.more} label={name} className={styles.cards}>
                {(row) => <BoardCard key={row.procurement.id} row={row} mayMove={mayMove} onMove={(to) => moveTo(row, to)} />}
              </FoldedList>
            </section>
          );
        })}
      </div>
    </>
  );
}
