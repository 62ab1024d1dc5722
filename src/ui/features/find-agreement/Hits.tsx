import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { RegisterRow } from '../../state/register-row';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { Hit } from './Hit';
import { useHowToBuy } from '../../components/how-to-buy/use-how-to-buy';
import { titleLinks, useTitleKeys } from './use-title-keys';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    // Beside each other where lines would end in the middle of the page.
    '@container (min-width: 900px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  more: { marginTop: tokens.spacingVerticalS },
  failed: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
});

const leastMore = 20;

/** The agreements that were found, some at a time. The arrows go from title to title. */
export function Hits({
  rows,
  first,
  search,
  list,
  label,
}: {
  rows: readonly RegisterRow[];
  first: number;
  /** What they are the answer to: another search is folded anew. */
  search: string;
  list: RefObject<HTMLUListElement>;
  label: string;
}) {
  const styles = useStyles();
  const { t, language } = useText();
  const words = partsWords(language);
  const [opened, setOpened] = useState({ search, count: 0 });
  const focusNext = useRef<number | null>(null);
  const shown = first + (opened.search === search ? opened.count : 0);
  const left = Math.min(Math.max(first, leastMore), rows.length - shown);
  const visible = rows.slice(0, shown);
  const howToBuy = useHowToBuy(visible.map(({ agreement }) => agreement.id));
  useEffect(() => {
    // The button has moved down, or is gone.
    if (focusNext.current !== null) titleLinks(list.current)[focusNext.current]?.focus();
    focusNext.current = null;
  }, [shown, list]);
  useTitleKeys(list);
  return (
    <>
      {howToBuy.error !== null && (
        <Text className={styles.failed}>
          {words.find.howToFailed}{' '}
          <Button size="small" onClick={howToBuy.retry}>
            {t('common.retry')}
          </Button>
        </Text>
      )}
      <ul className={styles.list} ref={list} aria-label={label}>
        {visible.map((row) => (
          <Hit key={row.agreement.id} row={row} how={howToBuy.of(row.agreement.id)} failed={howToBuy.error !== null} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            focusNext.current = shown;
            setOpened({ search, count: shown - first + left });
          }}
        >
          {words.more(left)}
        </Button>
      )}
    </>
  );
}
