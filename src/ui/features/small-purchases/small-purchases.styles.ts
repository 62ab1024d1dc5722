import { makeStyles, tokens } from '@fluentui/react-components';

/** Below this the columns do not fit beside each other. */
export const tableWidth = 920;

export const usePageStyles = makeStyles({
  page: {
    maxWidth: '1600px',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  help: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    maxWidth: '100ch',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  sum: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  date: { whiteSpace: 'nowrap' },
  name: { minWidth: '180px', overflowWrap: 'anywhere', '& a': { fontWeight: tokens.fontWeightSemibold } },
  muted: { color: tokens.colorNeutralForeground3 },
  under: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export const useCardStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: tokens.spacingVerticalXS },
  },
  name: { overflowWrap: 'anywhere', '& a': { fontWeight: tokens.fontWeightSemibold } },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});
