import { makeStyles, Text, tokens, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // A part is as wide as its column on the page, which the window says nothing of.
  root: { containerType: 'inline-size', minWidth: 0, color: tokens.colorNeutralForeground1, overflowWrap: 'break-word' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { display: 'block', flexBasis: '100%', color: tokens.colorNeutralForeground3 },
});

/** A web part on a page: its heading, what it says in one line (how many there are), and what it shows. */
export function PartFrame({
  title,
  summary,
  aside,
  children,
}: {
  title: string;
  summary?: ReactNode;
  /** A link beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const headingId = useId('part');
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        {aside}
        {summary && <Text className={styles.summary}>{summary}</Text>}
      </div>
      {children}
    </section>
  );
}
