import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useGuideStyles } from './guide.styles';

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
  },
  law: { borderLeftColor: tokens.colorBrandStroke1 },
  local: { borderLeftColor: tokens.colorPaletteMarigoldBorderActive },
  head: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  icon: { fontSize: '20px', flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** One layer of rules, marked by heading, icon and frame: what is law and what is the municipality's own is never to be taken for the other. */
export function RuleBlock({
  layer,
  icon,
  title,
  help,
  children,
}: {
  layer: 'law' | 'local';
  icon: ReactNode;
  title: string;
  help: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  const guide = useGuideStyles();
  const headingId = useId('layer');
  return (
    <section className={mergeClasses(styles.root, styles[layer])} aria-labelledby={headingId}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <h3 id={headingId} className={styles.title}>
          {title}
        </h3>
      </div>
      <p className={mergeClasses(guide.text, guide.muted)}>{help}</p>
      {children}
    </section>
  );
}
