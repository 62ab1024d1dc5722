import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    minWidth: 0,
    '@media (max-width: 480px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A titled section of a page on its own surface. */
export function Panel({
  title,
  aside,
  className,
  level = 2,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  className?: string;
  /** Of the heading: 3 inside a web part, which has a heading of its own. */
  level?: 2 | 3;
  children: ReactNode;
}) {
  const styles = useStyles();
  const headingId = useId('panel');
  return (
    <section className={mergeClasses(styles.root, className)} {...(title ? { 'aria-labelledby': headingId } : {})}>
      {title && (
        <div className={styles.head}>
          <Subtitle2 as={`h${level}`} id={headingId} className={styles.title}>
            {title}
          </Subtitle2>
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
