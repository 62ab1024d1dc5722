import { makeStyles, tokens } from '@fluentui/react-components';

export const headerHeight = 44;
/** Room for a title of two lines, or a passed deadline of three, with air around. */
export const rowHeight = 72;
export const groupHeight = 44;

export const useTableStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    overflow: 'hidden',
    minWidth: 0,
  },
  list: { scrollPaddingTop: `${headerHeight}px` },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: `${headerHeight}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grid: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    boxSizing: 'border-box',
  },
  columnHeader: { minWidth: 0, overflow: 'hidden' },
  columnName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sortButton: {
    minWidth: 0,
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    justifyContent: 'flex-start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  row: {
    // A row has a size of its own: what happens in one is laid out and painted without the others.
    contain: 'strict',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}`,
  },
  cell: {
    minWidth: 0,
    overflow: 'hidden',
    outlineStyle: 'none',
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    boxSizing: 'border-box',
  },
  groupCount: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  unseen: { overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap', width: '1px', height: '1px' },
  check: { display: 'flex', justifyContent: 'center' },
});
