import { makeStyles, mergeClasses, SkeletonItem, tokens } from '@fluentui/react-components';
import { isInUseAfterExpiry } from '../../../domain/agreement-phase';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import type { SpendState } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: { minWidth: 0, display: 'block' },
  track: {
    display: 'block',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
    marginBottom: tokens.spacingVerticalXXS,
  },
  bar: { display: 'block', height: '100%', minWidth: '2px', backgroundColor: tokens.colorBrandForeground2 },
  near: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive },
  over: { backgroundColor: tokens.colorStatusDangerForeground1 },
  words: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  overWords: { display: 'block', color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** The ceiling is warned of from 80 per cent (domain.md section 3). */
const nearCeiling = 0.8;

/** What has been called off, against the ceiling when there is one. */
export function SpendCell({ row, spend, today }: { row: RegisterRow; spend: SpendState; today: CalendarDate }) {
  const styles = useStyles();
  const { t, format } = useText();
  if (spend.status === 'loading') return <SkeletonItem size={12} aria-label={t('register.row.spendLoading')} />;
  if (spend.status !== 'ready') return <span className={styles.words}>{t('register.row.spendFailed')}</span>;
  const used = spend.byAgreement.get(row.agreement.id);
  const total = used?.total ?? 0;
  const { maximumValue } = row.agreement;
  const after = used && isInUseAfterExpiry(row.agreement, parseCalendarDate(used.lastPeriodEnd.slice(0, 10)), today);
  const share = maximumValue ? total / maximumValue : 0;
  const spent = format.amount(total);
  const words =
    maximumValue === null
      ? total === 0
        ? t('register.row.noSpend')
        : spent
      : maximumValue >= 1_000_000
        ? t('register.row.spendOfMillions', {
            spent: format.decimal(total / 1_000_000),
            maximum: format.decimal(maximumValue / 1_000_000),
          })
        : t('register.row.spendOf', { spent: format.number(total), maximum: format.amount(maximumValue) });
  const exact =
    maximumValue === null
      ? format.exactAmount(total)
      : t('register.row.spendOf', { spent: format.exactAmount(total), maximum: format.exactAmount(maximumValue) });
  return (
    <span className={styles.root} title={after ? `${exact}, ${t('register.row.usedAfter')}` : exact}>
      {maximumValue !== null && maximumValue > 0 && (
        <span className={styles.track} aria-hidden>
          <span
            className={mergeClasses(styles.bar, share >= nearCeiling && styles.near, share > 1 && styles.over)}
            style={{ width: `${Math.min(100, share * 100)}%` }}
          />
        </span>
      )}
      <span className={mergeClasses(styles.words, after && styles.overWords)}>{after ? t('register.row.usedAfter') : words}</span>
      {share > 1 && <span className={mergeClasses(styles.words, styles.overWords)}>{t('register.row.overCeiling')}</span>}
    </span>
  );
}
