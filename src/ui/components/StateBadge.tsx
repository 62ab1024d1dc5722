import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type Tone = 'danger' | 'warning' | 'success' | 'brand' | 'neutral';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    padding: '0 8px',
    borderRadius: '10px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '::before': {
      content: '""',
      flexShrink: 0,
      boxSizing: 'border-box',
      width: '8px',
      height: '8px',
      borderRadius: '50%',
      backgroundColor: 'currentColor',
    },
    // Colours of the system's own would hide the dot and leave its room.
    '@media (forced-colors: active)': { '::before': { backgroundColor: 'CanvasText' } },
  },
  danger: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  success: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  brand: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  // Colour never says it alone: a neutral state has an open ring instead of a dot.
  neutral: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground4,
    '::before': { backgroundColor: 'transparent', border: '1.5px solid currentColor' },
  },
});

/** A state in words, with a dot of its tone. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.root, styles[tone])}>{children}</span>;
}
