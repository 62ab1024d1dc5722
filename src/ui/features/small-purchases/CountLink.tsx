import { makeStyles, tokens } from '@fluentui/react-components';
import { RouteLink } from '../../components/RouteLink';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { filteredPath, type PurchaseFilter } from './purchase-filter';

const useStyles = makeStyles({
  link: { fontWeight: tokens.fontWeightSemibold },
  /** Small figures are still large enough to press. */
  target: { display: 'inline-block', minWidth: '24px', textAlign: 'right' },
  zero: { color: tokens.colorNeutralForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** A number that opens the purchases it counts. Behind a zero there is nothing to open. */
export function CountLink({
  count,
  what,
  area,
  filter,
  inline = false,
}: {
  count: number;
  /** The number's name and its area, for those who do not see the headings. */
  what: string;
  area: string;
  filter: Partial<PurchaseFilter>;
  /** Among words, and not in a column of numbers. */
  inline?: boolean;
}) {
  const styles = useStyles();
  const { language, format } = useText();
  const shown = format.number(count);
  if (count === 0) return <span className={styles.zero}>{shown}</span>;
  return (
    <RouteLink to={filteredPath(filter)} className={styles.link}>
      <span aria-hidden className={inline ? undefined : styles.target}>
        {shown}
      </span>
      <span className={styles.hidden}>{smallPurchasesWords(language).overview.open(what, area, shown)}</span>
    </RouteLink>
  );
}
