import { makeStyles, tokens } from '@fluentui/react-components';

/** Below this the columns of the overview do not fit beside each other. */
export const overviewTableWidth = 980;

export const useScreenStyles = makeStyles({
  page: {
    maxWidth: '1600px',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  help: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    maxWidth: '100ch',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** Persons and needs beside the agreements; below them where there is no room. */
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) 300px' },
  },
  side: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});
