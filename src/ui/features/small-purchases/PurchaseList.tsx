import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { useElementWidth } from '../../components/use-element-width';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { PurchaseCard } from './PurchaseCard';
import { PurchaseRow } from './PurchaseRow';
import { tableWidth, useTableStyles } from './small-purchases.styles';

const first = 40;
const step = 100;
const useStyles = makeStyles({
  more: { marginTop: tokens.spacingVerticalM },
  cards: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** The purchases, some at a time, as a table or as cards where it does not fit. */
export function PurchaseList({ purchases }: { purchases: readonly JudgedPurchase[] }) {
  const styles = useStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language).list;
  const [place, width] = useElementWidth<HTMLDivElement>(tableWidth);
  const [limit, setLimit] = useState(first);
  const opened = useRef<number | null>(null);
  // The button has moved below what it brought: who pressed it goes on from the first new row.
  useEffect(() => {
    if (opened.current === null) return;
    place.current?.querySelectorAll<HTMLElement>('[data-purchase] a')[opened.current]?.focus();
    opened.current = null;
  }, [limit, place]);
  const shown = purchases.slice(0, limit);
  const left = purchases.length - shown.length;
  return (
    <div ref={place}>
      {width >= tableWidth ? (
        <Table purchases={shown} />
      ) : (
        <ul className={styles.cards} aria-label={words.name}>
          {shown.map((purchase) => (
            <PurchaseCard key={purchase.request.id} purchase={purchase} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            opened.current = shown.length;
            setLimit(limit + step);
          }}
        >
          {words.more(Math.min(step, left))}
        </Button>
      )}
    </div>
  );
}

const columns = ['title', 'area', 'value', 'date', 'state', 'chosen', 'rule'] as const;

function Table({ purchases }: { purchases: readonly JudgedPurchase[] }) {
  const styles = useTableStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language).list;
  return (
    <table className={styles.table} aria-label={words.name}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'value' ? `${styles.head} ${styles.number}` : styles.head}>
              {words[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {purchases.map((purchase) => (
          <PurchaseRow key={purchase.request.id} purchase={purchase} />
        ))}
      </tbody>
    </table>
  );
}
