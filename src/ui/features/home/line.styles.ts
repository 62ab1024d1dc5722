import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of a short list in a panel: a title that leads somewhere, and what to know of it in the muted tone. */
export const useLineStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  plain: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  sub: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
