import { makeStyles, tokens } from '@fluentui/react-components';

/** Below this, in pixels, the columns do not fit beside each other. */
export const supplierTableWidth = 860;

export const useSuppliersStyles = makeStyles({
  page: {
    maxWidth: '1400px',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    minWidth: 0,
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  block: { display: 'block', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  count: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalM },
});
