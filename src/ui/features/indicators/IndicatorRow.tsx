import { Button, makeStyles, mergeClasses, Skeleton, SkeletonItem, useId } from '@fluentui/react-components';
import {
  ArrowCircleDownRegular,
  ArrowCircleUpRegular,
  CheckmarkCircleRegular,
  ChevronDownRegular,
  ChevronUpRegular,
} from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { indicatorsWords } from '../../text/indicators/indicators-words';
import { useText } from '../../text/TextProvider';
import { IndicatorFigure } from './IndicatorFigure';
import type { IndicatorLine } from './indicator-lines';
import { useLineStyles } from './indicators.styles';
import { targetText, trendText } from './figure-words';

// What few open, and the drawing, come after the numbers.
const IndicatorDetails = lazy(async () => ({ default: (await import('./IndicatorDetails')).IndicatorDetails }));
const TrendLine = lazy(async () => ({ default: (await import(/* webpackChunkName: "part-trend" */ './TrendLine')).TrendLine }));

const useStyles = makeStyles({ loading: { minHeight: '48px' } });

/** One indicator: its figure, whether the target is met, and how it was; the arrow opens the definition and the rows behind. */
export function IndicatorRow({
  line,
  months,
  areaId,
  isBare,
}: {
  line: IndicatorLine;
  months: number;
  areaId: number | null;
  /** No indicator has a target or earlier values: their columns are not kept free. */
  isBare: boolean;
}) {
  const styles = useLineStyles();
  const own = useStyles();
  const { t, language, format } = useText();
  const words = indicatorsWords(language);
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId('indicator');
  const { indicator, comparison, figure, state } = line;
  const { name } = words.of(months)[indicator.code];
  const context = { words, format };
  const target = targetText(indicator, comparison, context);
  const missedIcon = indicator.direction === 'lower' ? ArrowCircleUpRegular : ArrowCircleDownRegular;
  const TargetIcon = comparison.isMet ? CheckmarkCircleRegular : missedIcon;
  const trend = trendText(indicator, figure, comparison, context);
  const { earlier } = comparison;
  const values = [...earlier.map(({ value }) => value), ...(figure === null ? [] : [figure])];
  const opening = { 'aria-expanded': isOpen, 'aria-controls': isOpen ? detailsId : undefined } as const;
  const toggle = () => setIsOpen(!isOpen);
  return (
    <li className={styles.item}>
      <div className={mergeClasses(styles.row, isBare && styles.bare)}>
        <h3 className={styles.name}>{name}</h3>
        <div className={styles.figure}>
          {state === 'loading' ? (
            <Skeleton aria-label={t('common.loading')} className={styles.skeleton}>
              <SkeletonItem size={24} />
            </Skeleton>
          ) : (
            <IndicatorFigure line={line} months={months} areaId={areaId} opening={opening} onToggle={toggle} />
          )}
        </div>
        {target !== null && (
          <div className={mergeClasses(styles.target, comparison.isMet ? styles.met : styles.missed)}>
            <TargetIcon fontSize={16} aria-hidden />
            {target}
          </div>
        )}
        {trend !== null && state !== 'loading' && (
          <div className={mergeClasses(styles.trend, styles.small)}>
            {values.length > 1 && (
              <Suspense fallback={<span className={styles.line} />}>
                <TrendLine values={values} target={comparison.isMet === null ? null : comparison.target} />
              </Suspense>
            )}
            {trend}
          </div>
        )}
        <Button
          className={styles.more}
          appearance="subtle"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-label={words.details(name)}
          {...opening}
          onClick={toggle}
        />
      </div>
      {isOpen && (
        <div id={detailsId}>
          <Suspense fallback={<div className={own.loading} aria-busy="true" />}>
            <IndicatorDetails line={line} months={months} areaId={areaId} />
          </Suspense>
        </div>
      )}
    </li>
  );
}
