import { makeStyles, tokens } from '@fluentui/react-components';

export const narrowTimeline = '@media (max-width: 640px)';

export const useAreaTimelineStyles = makeStyles({
  /** Names beside the lines; above them where there is no room. */
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 220px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    [narrowTimeline]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  nameSpace: { [narrowTimeline]: { display: 'none' } },
  wideOnly: { [narrowTimeline]: { display: 'none' } },
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
