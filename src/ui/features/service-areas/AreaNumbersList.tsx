import { makeStyles, tokens } from '@fluentui/react-components';
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
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** The numbers of one area under one another: the table's row where there is no room for columns. */
export function AreaNumbersList({
  summary,
  overview,
  hidden,
  children,
}: {
  summary: AreaSummary;
  overview: AreaOverviewState;
  hidden: { needs: boolean; revision: boolean };
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useText();
  const line = (name: string, value: ReactNode) => (
    <div className={styles.line}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
  return (
    <dl className={styles.list}>
      {line(t('serviceAreas.column.running'), <NumberLink summary={summary} number="running" />)}
      {line(t('serviceAreas.column.ending'), <EndingNumbers summary={summary} most={summary.counts.endsIn12} />)}
      {line(t('serviceAreas.column.options'), <NumberLink summary={summary} number="options" />)}
      {line(t('serviceAreas.column.withoutOwner'), <NumberLink summary={summary} number="withoutOwner" />)}
      {line(t('serviceAreas.column.yearly'), <YearlyValue summary={summary} />)}
      {!hidden.needs && line(t('serviceAreas.column.needs'), <NeedsNumber summary={summary} missing={overview.needsMissing} />)}
      {children && line(t('serviceAreas.column.resource'), children)}
      {!hidden.revision &&
        line(t('serviceAreas.column.revision'), <RevisionNumber summary={summary} missing={overview.revisionMissing} />)}
    </dl>
  );
}
