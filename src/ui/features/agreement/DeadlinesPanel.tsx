import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { dueTone } from '../../components/due-tone';
import { Panel } from '../../components/Panel';
import { shownDay } from '../../components/shown-day';
import { StateBadge, type Tone } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { deadlineLines } from './deadline-lines';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

/** Every deadline with the working day to act by and the last day that the agreement allows. */
export function DeadlinesPanel({ deadlines }: { deadlines: readonly Deadline[] }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  return (
    <Panel title={t('agreement.deadlines.title')}>
      {deadlines.length === 0 && <Text>{t('agreement.deadlines.none')}</Text>}
      <ul className={styles.list}>
        {deadlineLines(deadlines).map(({ deadline, ifOptionNotUsed }) => {
          const { kind, date, actBy, optionSequence, percent } = deadline;
          const day = shownDay(deadline, today);
          const words = () => {
            if (kind === 'ceiling') return t('agreement.deadlines.reached', { date: format.date(date) });
            if (kind === 'owner') return `${t('agreement.consequence.owner')}${t('agreement.consequence.ownerRest')}`;
            if (kind === 'expiry' && date < today) return t('agreement.deadlines.expired', { date: format.date(date) });
            const by = t(actBy < today ? 'agreement.deadlines.passed' : 'agreement.deadlines.actBy', {
              date: format.date(actBy),
            });
            return actBy === date ? by : `${by} · ${t('agreement.deadlines.date', { date: format.date(date) })}`;
          };
          return (
            <li key={`${kind}-${optionSequence ?? deadline.followUpId ?? 0}`} className={styles.item}>
              <div className={styles.head}>
                <Text weight="semibold">
                  {t(`terms.deadline.${kind}`, { sequence: optionSequence ?? 0, percent: percent ?? 0 })}
                </Text>
                {kind !== 'owner' && (
                  <StateBadge tone={ifOptionNotUsed ? 'neutral' : toneOf(deadline, day, today)}>
                    {format.relative(day, today)}
                  </StateBadge>
                )}
              </div>
              <span className={styles.muted}>
                {words()}
                {ifOptionNotUsed && ` · ${t('agreement.deadlines.ifNotUsed')}`}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** A share of the ceiling is always reached in the past: how much it is tells how urgent it is. */
function toneOf({ kind, percent = 0 }: Deadline, day: CalendarDate, today: CalendarDate): Tone {
  if (kind !== 'ceiling') return dueTone(day, today);
  if (percent >= 100) return 'danger';
  return percent >= 80 ? 'warning' : 'neutral';
}
