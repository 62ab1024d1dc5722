import { makeStyles, tokens } from '@fluentui/react-components';

export const useRulesStyles = makeStyles({
  page: {
    maxWidth: '1080px',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXL },
  help: { margin: 0, maxWidth: '80ch', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { margin: 0, overflowWrap: 'anywhere' },
});
