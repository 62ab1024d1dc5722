import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Deadline } from '../../../domain/deadline';
import { dueTone } from '../../components/due-tone';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';

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
        {deadlines.map((deadline) => (
          <li key={`${deadline.kind}-${deadline.optionSequence ?? deadline.followUpId ?? 0}`} className={styles.item}>
            <div className={styles.head}>
              <Text weight="semibold">
                {t(`terms.deadline.${deadline.kind}`, {
                  sequence: deadline.optionSequence ?? 0,
                  percent: deadline.percent ?? 0,
                })}
              </Text>
              <StateBadge tone={dueTone(deadline.actBy, today)}>{format.relative(deadline.actBy, today)}</StateBadge>
            </div>
            <span className={styles.muted}>
              {deadline.actBy < today
                ? t('agreement.deadlines.passed', { date: format.date(deadline.actBy) })
                : t('agreement.deadlines.actBy', { date: format.date(deadline.actBy) })}
              {deadline.actBy !== deadline.date && ` · ${t('agreement.deadlines.date', { date: format.date(deadline.date) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
