import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  plain: { marginTop: tokens.spacingVerticalM },
  more: { marginTop: tokens.spacingVerticalXS, paddingLeft: 0, paddingRight: 0, minWidth: 0 },
});

/** A list that shows its first items and offers the rest, some at a time, so that a long one never floods the page. */
export function FoldedList<T>({
  items,
  first,
  step = items.length,
  moreText,
  label,
  button = 'quiet',
  className,
  children,
}: {
  items: readonly T[];
  /** How many are shown at first. */
  first: number;
  /** How many more each press shows; all of them when left out. */
  step?: number;
  moreText: (count: number) => string;
  /** What the list is of, where no heading says it. */
  label?: string;
  /** `plain` looks like a button also where nothing around it does. */
  button?: 'quiet' | 'plain';
  className?: string;
  /** One `<li>` with its key. */
  children: (item: T, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const opened = useRef<number | null>(null);
  useEffect(() => {
    // The button has moved below what it brought, or is gone: who pressed it goes on from the first new line.
    if (opened.current !== null) list.current?.children[opened.current]?.querySelector<HTMLElement>('a[href], button')?.focus();
    opened.current = null;
  }, [shown]);
  const left = Math.min(step, items.length - shown);
  const more = () => {
    opened.current = shown;
    setShown(shown + left);
  };
  return (
    <>
      <ul ref={list} className={mergeClasses(styles.list, className)} {...(label ? { 'aria-label': label } : {})}>
        {items.slice(0, shown).map(children)}
      </ul>
      {left > 0 && (
        <Button
          {...(button === 'plain' ? {} : { appearance: 'transparent', size: 'small' })}
          className={button === 'plain' ? styles.plain : styles.more}
          onClick={more}
        >
          {moreText(left)}
        </Button>
      )}
    </>
  );
}
