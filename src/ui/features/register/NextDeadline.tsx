import { makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { dueTone } from '../../components/due-tone';
import { StateBadge } from '../../components/StateBadge';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  what: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
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
  const date = format.shortDate(deadline.actBy, today);
  const what = t(`terms.deadline.${deadline.kind}`, { sequence: deadline.optionSequence, percent: deadline.percent });
  const passed = deadline.actBy < today;
  const ranOut = deadline.kind === 'expiry' && deadline.date < today;
  const words = ranOut ? t('register.row.ranOut', { date: format.shortDate(deadline.date, today) }) : date;
  const help = `${passed && !ranOut ? t('register.row.passed', { what }) : what}, ${format.relative(deadline.actBy, today)}`;
  return (
    <span title={help} style={{ minWidth: 0 }}>
      {tone === 'neutral' ? <span className={styles.date}>{words}</span> : <StateBadge tone={tone}>{words}</StateBadge>}
      {!ranOut && <span className={styles.what}>{passed ? t('register.row.passed', { what }) : what}</span>}
    </span>
  );
}
