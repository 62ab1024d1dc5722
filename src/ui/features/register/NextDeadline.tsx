import { makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { dueTone } from '../../components/due-tone';
import { StateBadge } from '../../components/StateBadge';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: { display: 'block', minWidth: 0 },
  what: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  date: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The day to act by, coloured only when it is near, and what is to be done. */
export function NextDeadline({ deadline, today }: { deadline: Deadline | null; today: CalendarDate }) {
  const styles = useStyles();
  const { t, format } = useText();
  if (!deadline) return <span className={styles.quiet}>{t('register.row.noDeadline')}</span>;
  const tone = dueTone(deadline.actBy, today);

  const what = t(`terms.deadline.${deadline.kind}`, { sequence: deadline.optionSequence, percent: deadline.percent });
  const passed = deadline.actBy < today;
  const ranOut = deadline.kind === 'expiry' && deadline.date < today;
  // What has ended, ended on its last day; what is to be done is to be done by a working day.
  const day = ranOut ? deadline.date : deadline.actBy;
  const date = format.shortDate(day, today);
  const words = ranOut ? t('register.row.ranOut') : passed ? t('register.row.passed', { what }) : what;
  return (
    <span className={styles.root} title={`${words}, ${format.dateWithRelative(day, today)}`}>
      {tone === 'neutral' ? <span className={styles.date}>{date}</span> : <StateBadge tone={tone}>{date}</StateBadge>}
      <span className={styles.what}>{words}</span>
    </span>
  );
}
