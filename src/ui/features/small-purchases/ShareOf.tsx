import { makeStyles, tokens } from '@fluentui/react-components';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { CountLink } from './CountLink';
import type { PurchaseFilter } from './purchase-filter';
import { percentOf } from './percent-of';

const useStyles = makeStyles({
  root: { whiteSpace: 'nowrap' },
  percent: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** A share in percent with the two numbers it is made of, each of which opens its purchases. */
export function ShareOf({
  part,
  whole,
  what,
  wholeWhat,
  area,
  partFilter,
  wholeFilter,
}: {
  part: number;
  whole: number;
  what: string;
  wholeWhat: string;
  area: string;
  partFilter: Partial<PurchaseFilter>;
  wholeFilter: Partial<PurchaseFilter>;
}) {
  const styles = useStyles();
  const { language, format } = useText();
  const words = smallPurchasesWords(language).overview;
  const percent = percentOf(part, whole);
  if (percent === null) return <span className={styles.muted}>{words.nothing}</span>;
  // The words around the two numbers differ between languages: they are cut out of one phrase.
  const [before = '', between = '', after = ''] = words.of('\n', '\n').split('\n');
  return (
    <span className={styles.root}>
      <span className={styles.percent}>{words.percent(format.decimal(percent))}</span>
      <span className={styles.muted}> · {before}</span>
      <CountLink count={part} what={what} area={area} filter={partFilter} inline />
      <span className={styles.muted}>{between}</span>
      <CountLink count={whole} what={wholeWhat} area={area} filter={wholeFilter} inline />
      <span className={styles.muted}>{after}</span>
    </span>
  );
}
