import { makeStyles, tokens } from '@fluentui/react-components';

export const useAreaTimelineStyles = makeStyles({
  /** Names beside the lines; `narrow`: above them. */
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 220px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
  },
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  fixed: { backgroundColor: tokens.colorBrandBackground },
  taken: { backgroundColor: tokens.colorBrandBackground2, border: `1.5px solid ${tokens.colorBrandStroke1}` },
  open: { border: `1.5px dashed ${tokens.colorBrandStroke1}` },
  triangle: {
    width: '12px',
    height: '10px',
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
    backgroundColor: tokens.colorNeutralForeground3,
    forcedColorAdjust: 'none',
  },
  danger: { backgroundColor: tokens.colorStatusDangerForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningForeground3 },
});
