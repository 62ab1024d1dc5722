import { makeStyles, tokens } from '@fluentui/react-components';
import { RouteLink } from '../../components/RouteLink';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { filteredPath, type PurchaseFilter } from './purchase-filter';

const useStyles = makeStyles({
  /** Small figures are still large enough to press. */
  link: { display: 'inline-block', minWidth: '24px', textAlign: 'right', fontWeight: tokens.fontWeightSemibold },
  zero: { color: tokens.colorNeutralForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** A number that opens the purchases it counts. Behind a zero there is nothing to open. */
export function CountLink({
  count,
  what,
  area,
  filter,
}: {
  count: number;
  /** The number's name and its area, for those who do not see the headings. */
  what: string;
  area: string;
  filter: Partial<PurchaseFilter>;
}) {
  const styles = useStyles();
  const { language, format } = useText();
  const shown = format.number(count);
  if (count === 0) return <span className={styles.zero}>{shown}</span>;
  return (
    <RouteLink to={filteredPath(filter)} className={styles.link}>
      <span aria-hidden>{shown}</span>
      <span className={styles.hidden}>{smallPurchasesWords(language).overview.open(what, area, shown)}</span>
    </RouteLink>
  );
}
