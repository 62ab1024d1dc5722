import { Link, mergeClasses } from '@fluentui/react-components';
import { RouteLink } from '../../components/RouteLink';
import { indicatorsWords } from '../../text/indicators/indicators-words';
import { useText } from '../../text/TextProvider';
import type { IndicatorLine } from './indicator-lines';
import { useLineStyles } from './indicators.styles';
import { figureText } from './figure-words';
import { registerPath } from './row-links';

interface Opening {
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
}

/** The number: a link to its rows in the register where there is such a filter, else what opens them below. Behind a nothing there is nothing to open. */
export function IndicatorFigure({
  line: { indicator, counted, figure },
  months,
  areaId,
  opening,
  onToggle,
}: {
  line: IndicatorLine;
  months: number;
  areaId: number | null;
  opening: Opening;
  onToggle: () => void;
}) {
  const styles = useLineStyles();
  const { language, format } = useText();
  const words = indicatorsWords(language);
  if (counted === null) return <span className={styles.quiet}>{words.notRead}</span>;
  if (figure === null) return <span className={styles.quiet}>{words.nothingToMeasure}</span>;
  const { name, whole } = words.of(months)[indicator.code];
  const text = figureText(indicator, figure, { words, format });
  const total = format.number(counted.denominator.length);
  const part = indicator.unit === 'share' ? words.part(format.number(counted.numerator.length), total) : (whole?.(total) ?? '');
  const inRegister = registerPath(indicator.code, 'counted', months, areaId);
  const label = words.open(name, `${text}, ${part}`);
  return (
    <>
      {indicator.unit === 'count' && counted.numerator.length === 0 ? (
        <span className={styles.number}>{text}</span>
      ) : inRegister === null ? (
        <Link as="button" className={styles.number} aria-label={label} {...opening} onClick={onToggle}>
          {text}
        </Link>
      ) : (
        <RouteLink to={inRegister} className={mergeClasses(styles.number, styles.link)}>
          <span aria-hidden>{text}</span>
          <span className={styles.unseen}>{label}</span>
        </RouteLink>
      )}
      <span className={mergeClasses(styles.small, styles.quiet)}>{part}</span>
    </>
  );
}
