import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';
import { EndingNumbers } from './EndingNumbers';
import { NeedsNumber } from './NeedsNumber';
import { NumberLink } from './NumberLink';
import { ResourcePersons } from './ResourcePersons';
import { RevisionNumber } from './RevisionNumber';
import { YearlyValue } from './YearlyValue';
import type { AreaOverviewState } from './use-area-overview';

const useStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow4,
    overflowX: 'auto',
  },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalMNudge}`,
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
  sum: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '& th, & td': { fontWeight: tokens.fontWeightSemibold },
  },
  cell: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalMNudge}`, textAlign: 'left', height: '28px' },
  number: { textAlign: 'right' },
  figure: { whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold, minWidth: '140px', '& a': { fontWeight: 'inherit' } },
  first: { paddingLeft: tokens.spacingHorizontalXL },
  muted: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The overview as a table. What the person may not see at all has no column. */
export function AreaTable({
  overview,
  hidden,
  areas: shown = overview.areas,
}: {
  overview: AreaOverviewState;
  hidden: { needs: boolean; revision: boolean };
  /** Those that are shown; the sum is of all. */
  areas?: AreaOverviewState['areas'];
}) {
  const styles = useStyles();
  const { t } = useText();
  const { areas, total } = overview;
  const most = Math.max(...areas.map(({ counts }) => counts.endsIn12));
  const head = (column: 'area' | 'ending' | 'resource' | 'revision') => (
    <th scope="col" className={mergeClasses(styles.head, column === 'area' && styles.first)}>
      {t(`serviceAreas.column.${column}`)}
    </th>
  );
  const numberHead = (column: 'running' | 'options' | 'withoutOwner' | 'yearly' | 'needs') => (
    <th scope="col" className={mergeClasses(styles.head, styles.number)}>
      {t(`serviceAreas.column.${column}`)}
    </th>
  );
  const number = mergeClasses(styles.cell, styles.number, styles.figure);
  const cells = (summary: AreaSummary) => (
    <>
      <td className={number}>
        <NumberLink summary={summary} number="running" />
      </td>
      <td className={styles.cell}>
        <EndingNumbers summary={summary} most={summary.area ? most : summary.counts.endsIn12} />
      </td>
      <td className={number}>
        <NumberLink summary={summary} number="options" />
      </td>
      <td className={number}>
        <NumberLink summary={summary} number="withoutOwner" />
      </td>
      <td className={number}>
        <YearlyValue summary={summary} />
      </td>
      {!hidden.needs && (
        <td className={number}>
          <NeedsNumber summary={summary} missing={overview.needsMissing} />
        </td>
      )}
      <td className={styles.cell}>{summary.area ? <ResourcePersons summary={summary} /> : <Covered areas={areas} />}</td>
      {!hidden.revision && (
        <td className={styles.cell}>
          <RevisionNumber summary={summary} missing={overview.revisionMissing} />
        </td>
      )}
    </>
  );
  return (
    <div className={styles.surface}>
      <table className={styles.table} aria-label={t('serviceAreas.overview')}>
        <thead>
          <tr>
            {head('area')}
            {numberHead('running')}
            {head('ending')}
            {numberHead('options')}
            {numberHead('withoutOwner')}
            {numberHead('yearly')}
            {!hidden.needs && numberHead('needs')}
            {head('resource')}
            {!hidden.revision && head('revision')}
          </tr>
        </thead>
        <tbody>
          {shown.map((summary) => (
            <tr key={summary.area?.id} className={styles.row}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first, styles.name)}>
                {summary.area && <RouteLink to={paths.serviceArea(summary.area.id)}>{summary.area.name}</RouteLink>}
              </th>
              {cells(summary)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.sum}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              {t('serviceAreas.sum')}
              <span className={styles.muted}>{t('serviceAreas.sumHelp')}</span>
            </th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** How many areas have a resource person. */
export function Covered({ areas }: { areas: readonly AreaSummary[] }) {
  const { t } = useText();
  const covered = areas.filter(({ resourcePersons }) => resourcePersons.length > 0).length;
  return <>{t('serviceAreas.resourceCovered', { covered, total: areas.length })}</>;
}
