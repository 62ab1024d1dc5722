import { makeStyles, tokens } from '@fluentui/react-components';

export const useTimelineStyles = makeStyles({
  /** Names beside the lines; `narrow`: above them. */
  grid: {
    display: 'grid',
    gridTemplateColumns: '300px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
  },
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  work: { border: `1.5px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  competition: { backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  handover: { backgroundColor: tokens.colorBrandBackground2, border: `1.5px solid ${tokens.colorBrandStroke1}` },
  triangle: {
    display: 'inline-block',
    width: '12px',
    height: '10px',
    clipPath: 'polygon(0 0, 100% 0, 50% 100%)',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
  danger: { backgroundColor: tokens.colorStatusDangerForeground1 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: { display: 'inline-block', width: '22px', height: '10px', boxSizing: 'border-box', borderRadius: '3px' },
  todayKey: {
    display: 'inline-block',
    width: '2px',
    height: '14px',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
});
