import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalXS, paddingLeft: 0, paddingRight: 0, minWidth: 0 },
});

/** A list that shows its first items and offers the rest, some at a time, so that a long one never floods the page. */
export function FoldedList<T>({
  items,
  first,
  step = items.length,
  moreText,
  className,
  children,
}: {
  items: readonly T[];
  /** How many are shown at first. */
  first: number;
  /** How many more each press shows; all of them when left out. */
  step?: number;
  moreText: (count: number) => string;
  className?: string;
  /** One `<li>` with its key. */
  children: (item: T, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const [shown, setShown] = useState(first);
  const left = Math.min(step, items.length - shown);
  return (
    <>
      <ul className={mergeClasses(styles.list, className)}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <Button appearance="transparent" size="small" className={styles.more} onClick={() => setShown(shown + left)}>
          {moreText(left)}
        </Button>
      )}
    </>
  );
}
