import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import { usePlanStyles } from './plan.styles';
import { sumOf, type PlanRow } from './plan-rows';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 190px), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusDangerForeground1 },
});

/** What is planned in each area, what it is worth, and how much of it is late; each is a filter. */
export function PlanNumbers({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly PlanRow[];
  chosen: readonly number[];
  onChoose: (areas: readonly number[]) => void;
}) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { format, words } = usePlanWords();
  const { organisation } = useAppData();
  const areas = useMemo(
    () =>
      organisation.serviceAreas
        .toSorted((a, b) => a.order - b.order || a.id - b.id)
        .map(({ id, name }) => ({
          id,
          name,
          sum: sumOf(rows.filter(({ procurement }) => procurement.serviceAreaIds.includes(id))),
        })),
    [rows, organisation.serviceAreas],
  );
  if (areas.length === 0) return null;
  return (
    <Panel title={words.numbers}>
      <ul className={styles.tiles}>
        {areas.map(({ id, name, sum }) => {
          const isChosen = chosen.includes(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={isChosen}
                className={mergeClasses(styles.tile, isChosen && styles.chosen)}
                onClick={() => onChoose(isChosen ? chosen.filter((each) => each !== id) : [...chosen, id])}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.quiet}>
                  {sum.value > 0 ? `${words.needs(sum.count)} · ${format.amount(sum.value)}` : words.needs(sum.count)}
                </span>
                <span className={sum.late > 0 ? styles.late : styles.quiet}>{words.late(sum.late)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={mergeClasses(shared.quiet, shared.under)}>{words.numbersHelp}</p>
    </Panel>
  );
}
