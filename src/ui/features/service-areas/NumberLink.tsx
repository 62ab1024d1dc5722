import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { registerQuery } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';
import { filterBehind, type AreaNumber, type AreaSummary } from './area-overview';

const useStyles = makeStyles({
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  plain: { fontWeight: tokens.fontWeightRegular },
  zero: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  /** Small figures are still large enough to press. */
  target: { display: 'inline-block', minWidth: '24px', textAlign: 'right' },
});

/** A number that opens the agreements it counts. Behind a zero there is nothing to open. */
export function NumberLink({
  summary,
  number,
  quiet = false,
}: {
  summary: AreaSummary;
  number: AreaNumber;
  /** Of three beside each other. */
  quiet?: boolean;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const count = summary.counts[number];
  const shown = format.number(count);
  if (count === 0) return <span className={styles.zero}>{shown}</span>;
  const area = summary.area?.name ?? t('serviceAreas.sum');
  return (
    <RouteLink
      to={paths.agreements(registerQuery(filterBehind(number, summary.area?.id ?? null)))}
      className={mergeClasses(styles.number, quiet && styles.plain)}
    >
      <span className={quiet ? undefined : styles.target} aria-hidden>
        {number === 'withoutOwner' ? <StateBadge tone="danger">{shown}</StateBadge> : shown}
      </span>
      <HiddenWords>{t(`serviceAreas.link.${number}`, { area, count })}</HiddenWords>
    </RouteLink>
  );
}

const useHidden = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Words for screen readers where the eye has the table's headings. */
export function HiddenWords({ children }: { children: string }) {
  return <span className={useHidden().root}>{children}</span>;
}
