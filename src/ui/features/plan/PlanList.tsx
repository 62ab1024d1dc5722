import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { Amount } from '../../components/Amount';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { dueOf, whyOf } from './plan-due';
import { usePlanStyles } from './plan.styles';
import { sumOf, type PlanRow, type RowGroup } from './plan-rows';
import { usePlanWords } from './use-plan-words';

const cards = '@media (max-width: 820px)';

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalXL, ':first-child': { marginTop: 0 } },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  heading: { margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 5fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    [cards]: { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  // Two columns on a narrow screen: the name and the deadline have a line each.
  whole: { [cards]: { gridColumn: '1 / -1' } },
  sub: { display: 'block' },
  value: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** The plan as lines, under headings when they are grouped. */
export function PlanList({ groups, headed }: { groups: readonly RowGroup[]; headed: boolean }) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { format, words } = usePlanWords();
  // Some of each group at first: a plan of thousands never floods the page.
  const first = Math.max(10, Math.floor(120 / Math.max(1, groups.length)));
  return (
    <div>
      {groups.map(({ id, name, rows }) => {
        const { count, value, late } = sumOf(rows);
        return (
          <section key={id} className={styles.group} {...(headed && { 'aria-label': name })}>
            {headed && (
              <div className={styles.head}>
                <Subtitle2 as="h3" className={styles.heading}>
                  {name}
                </Subtitle2>
                <span className={shared.quiet}>
                  {[words.needs(count), value > 0 && format.amount(value), late > 0 && words.late(late)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            )}
            <FoldedList items={rows} first={first} step={100} moreText={words.more} label={name}>
              {(row) => <PlanListRow key={row.procurement.id} row={row} />}
            </FoldedList>
          </section>
        );
      })}
    </div>
  );
}

function PlanListRow({ row }: { row: PlanRow }) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { t, format, words, phases } = usePlanWords();
  const { today } = useAppData();
  const { procurement, areas, responsible, plan } = row;
  const { id, title, phase, estimatedValue, neededBy, plannedStart } = procurement;
  const due = dueOf(row, today, { t, format, words });
  const sub = [areas.length > 1 ? areas.map(({ name }) => name).join(', ') : '', responsible?.name ?? words.nobody];
  return (
    <li className={styles.row}>
      <span className={styles.whole}>
        <RouteLink to={paths.procurement(id)}>{title}</RouteLink>
        {row.isWithdrawn && (
          <span className={styles.sub}>
            <StateBadge tone="warning">{words.reportWithdrawn}</StateBadge>
          </span>
        )}
        <span className={mergeClasses(shared.quiet, styles.sub)}>{sub.filter(Boolean).join(' · ')}</span>
      </span>
      <span>
        <StateBadge tone="neutral">{phases[phase]}</StateBadge>
      </span>
      <span className={styles.value}>
        {estimatedValue === null ? <span className={shared.quiet}>{words.noValue}</span> : <Amount kroner={estimatedValue} />}
      </span>
      <span className={styles.whole}>
        {due && <StateBadge tone={due.tone}>{due.text}</StateBadge>}
        <span className={mergeClasses(shared.quiet, styles.sub)}>
          {[neededBy === null ? words.noDay : words.neededBy(format.shortDate(neededBy, today)), whyOf(row, { t, format, words })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {plan?.plannedTooLate && plannedStart !== null && (
          <span className={mergeClasses(shared.quiet, styles.sub)}>
            {words.plannedTooLate(format.shortDate(plannedStart, today), format.shortDate(plan.start, today))}
          </span>
        )}
      </span>
    </li>
  );
}
