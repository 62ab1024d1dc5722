import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';
import { EndingNumbers } from './EndingNumbers';
import { NeedsNumber } from './NeedsNumber';
import { NumberLink } from './NumberLink';
import { RevisionNumber } from './RevisionNumber';
import { YearlyValue } from './YearlyValue';
import type { AreaOverviewState } from './use-area-overview';

const useStyles = makeStyles({
  list: { margin: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0 0 0 auto', fontVariantNumeric: 'tabular-nums' },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalL,
  },
  tile: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  tileName: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  tileValue: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '32px',
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontVariantNumeric: 'tabular-nums',
    '& a, & button': { fontSize: 'inherit' },
    // Figures stand under their names, not in a column of figures.
    '& a > span': { textAlign: 'left' },
    '& button': { justifyContent: 'flex-start' },
  },
  small: { fontSize: tokens.fontSizeBase300 },
});

/** The numbers of one area: as tiles over a page, or under one another where the table has no room for columns. */
export function AreaNumbersList({
  summary,
  overview,
  hidden,
  tiles = false,
  children,
}: {
  summary: AreaSummary;
  overview: AreaOverviewState;
  hidden: { needs: boolean; revision: boolean };
  tiles?: boolean;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useText();
  const most = Math.max(...overview.areas.map(({ counts }) => counts.endsIn12));
  const line = (name: string, value: ReactNode, small = false) => (
    <div className={tiles ? styles.tile : styles.line}>
      <dt className={tiles ? styles.tileName : styles.name}>{name}</dt>
      <dd className={tiles ? mergeClasses(styles.tileValue, small && styles.small) : styles.value}>{value}</dd>
    </div>
  );
  return (
    <dl className={mergeClasses(styles.list, tiles && styles.tiles)}>
      {line(t('serviceAreas.column.running'), <NumberLink summary={summary} number="running" />)}
      {line(
        t('serviceAreas.column.ending'),
        <EndingNumbers summary={summary} most={tiles ? summary.counts.endsIn12 : most} look={tiles ? 'wrapped' : 'end'} />,
        true,
      )}
      {line(t('serviceAreas.column.options'), <NumberLink summary={summary} number="options" />)}
      {line(t('serviceAreas.column.withoutOwner'), <NumberLink summary={summary} number="withoutOwner" />)}
      {line(t('serviceAreas.column.yearly'), <YearlyValue summary={summary} />)}
      {!hidden.needs && line(t('serviceAreas.column.needs'), <NeedsNumber summary={summary} missing={overview.needsMissing} />)}
      {children && line(t('serviceAreas.column.resource'), children)}
      {!hidden.revision &&
        line(t('serviceAreas.column.revision'), <RevisionNumber summary={summary} missing={overview.revisionMissing} />, true)}
    </dl>
  );
}
