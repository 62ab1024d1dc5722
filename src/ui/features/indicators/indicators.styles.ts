import { makeStyles, tokens } from '@fluentui/react-components';

/** The part's own width decides: a column of a page is narrow in a wide window. `PartFrame` is the container. */
const wide = '@container (min-width: 520px)';
const full = '@container (min-width: 980px)';

export const useLineStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalM} 0` },
  /** Narrow: name and arrow, figure, target, trend below each other. Wide: target and trend beside. Full: one line. */
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas: '"name more" "figure figure" "target target" "trend trend"',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    [wide]: {
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr) auto',
      gridTemplateAreas: '"name target more" "figure trend more"',
    },
    [full]: {
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2.4fr) minmax(0, 2.6fr) minmax(0, 3.6fr) auto',
      gridTemplateAreas: '"name figure target trend more"',
    },
  },
  /** For who may not read targets and earlier values. */
  bare: {
    [wide]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) auto', gridTemplateAreas: '"name figure more"' },
    [full]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 5fr) auto', gridTemplateAreas: '"name figure more"' },
  },
  name: {
    gridArea: 'name',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { gridArea: 'more', minWidth: '32px' },
  figure: {
    gridArea: 'figure',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
  link: { position: 'relative' },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  target: {
    gridArea: 'target',
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& svg': { flexShrink: 0 },
  },
  met: { '& svg': { color: tokens.colorStatusSuccessForeground1 } },
  missed: { '& svg': { color: tokens.colorStatusWarningForeground3 } },
  trend: {
    gridArea: 'trend',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
    fontVariantNumeric: 'tabular-nums',
  },
  /** As wide as the line that comes into it. */
  line: { width: '64px', height: '24px', flexShrink: 0 },
  skeleton: { width: '72px' },
});

export const useDetailStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  definition: { margin: 0, maxWidth: '75ch' },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    [wide]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { padding: `${tokens.spacingVerticalXXS} 0`, minHeight: '24px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});
