import { makeStyles, mergeClasses, ProgressBar, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Agreement } from '../../../domain/agreement';
import type { CallOff } from '../../../domain/follow-up';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import type { Load } from '../../state/use-load';
import { useText } from '../../text/TextProvider';
import { ceilingOutlook } from './ceiling-outlook';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
    fontVariantNumeric: 'tabular-nums',
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { display: 'block', marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  over: { color: tokens.colorStatusWarningForeground3 },
});

/** How much of the maximum is used, when it runs out at the pace of the last year, and what the options would bring. */
export function CeilingPanel({
  agreement,
  callOffs,
  onRetry,
}: {
  agreement: Agreement;
  callOffs: Load<readonly CallOff[]>;
  onRetry: () => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  const rows = callOffs.status === 'ready' ? callOffs.value : null;
  const outlook = useMemo(() => (rows ? ceilingOutlook(agreement, rows, today) : null), [agreement, rows, today]);
  const maximum = agreement.maximumValue;
  const aside =
    maximum === null ? undefined : (
      <span title={format.exactAmount(maximum)}>{t('agreement.ceiling.maximum', { amount: format.amount(maximum) })}</span>
    );
  if (callOffs.status === 'forbidden' || callOffs.status === 'notFound') return null;

  return (
    <Panel title={t('agreement.ceiling.title')} aside={aside}>
      {callOffs.status === 'loading' && (
        <Skeleton aria-label={t('common.loading')}>
          <SkeletonItem size={16} />
        </Skeleton>
      )}
      {callOffs.status === 'failed' && <ErrorState error={callOffs.error} onRetry={onRetry} />}
      {outlook && maximum === null && <Text block>{t('agreement.ceiling.none')}</Text>}
      {outlook && outlook.percent !== null && (
        <ProgressBar
          aria-label={t('agreement.ceiling.label')}
          thickness="large"
          shape="rounded"
          value={Math.min(1, outlook.percent / 100)}
          color={outlook.percent >= 100 ? 'error' : outlook.percent >= 80 ? 'warning' : 'brand'}
        />
      )}
      {outlook &&
        (outlook.lastPeriodEnd === null ? (
          <Text block className={styles.note}>
            {t('agreement.ceiling.noSpend')}
          </Text>
        ) : (
          <>
            <div className={styles.figures}>
              <Text weight="semibold" title={format.exactAmount(outlook.spent)}>
                {outlook.percent === null
                  ? t('agreement.ceiling.spentOnly', { spent: format.amount(outlook.spent) })
                  : t('agreement.ceiling.spent', { spent: format.amount(outlook.spent), percent: outlook.percent })}
              </Text>
              {outlook.monthsLeft !== null && (
                <Text className={styles.muted}>
                  {outlook.monthsLeft === 0 && outlook.percent !== null && outlook.percent >= 100
                    ? t('agreement.ceiling.used')
                    : t('agreement.ceiling.runsOutIn', { count: outlook.monthsLeft })}
                </Text>
              )}
            </div>
            <Expectation outlook={outlook} maximum={maximum} />
            <Text className={mergeClasses(styles.note, styles.muted)}>
              {t('agreement.ceiling.basis', {
                amount: format.amount(outlook.lastYear),
                date: format.date(outlook.lastPeriodEnd),
              })}
            </Text>
          </>
        ))}
    </Panel>
  );
}

function Expectation({ outlook, maximum }: { outlook: ReturnType<typeof ceilingOutlook>; maximum: number | null }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { expectedAtEnd, expectedWithOptions } = outlook;
  if (expectedAtEnd === null || expectedWithOptions === null) return null;
  const isOver = (amount: number) => maximum !== null && amount > maximum;
  const [key, amount] = isOver(expectedAtEnd)
    ? (['agreement.ceiling.expectedOverNow', expectedAtEnd] as const)
    : isOver(expectedWithOptions)
      ? (['agreement.ceiling.expectedOver', expectedWithOptions] as const)
      : (['agreement.ceiling.expectedWithin', expectedWithOptions] as const);
  return (
    <Text className={mergeClasses(styles.note, isOver(amount) && styles.over)}>
      {t(key, { expected: format.amount(amount) })}
    </Text>
  );
}
