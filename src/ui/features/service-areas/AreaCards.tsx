import { makeStyles, tokens } from '@fluentui/react-components';
import { RouteLink } from '../../components/RouteLink';
import { Panel } from '../../components/Panel';
import { paths } from '../../navigation';
import { useText } from '../../text/TextProvider';
import { AreaNumbersList } from './AreaNumbersList';
import { Covered } from './AreaTable';
import { ResourcePersons } from './ResourcePersons';
import type { AreaOverviewState } from './use-area-overview';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

/** The overview as cards, for a narrow place. */
export function AreaCards({
  overview,
  hidden,
  areas = overview.areas,
  level = 2,
}: {
  overview: AreaOverviewState;
  hidden: { needs: boolean; revision: boolean };
  /** Those that are shown; the sum is of all. */
  areas?: AreaOverviewState['areas'];
  /** Of the headings. */
  level?: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  const styles = useStyles();
  const { t } = useText();
  return (
    <div className={styles.list}>
      {areas.map((summary) => (
        <Panel key={summary.area?.id}>
          <Heading className={styles.title}>
            {summary.area && (
              <RouteLink to={paths.serviceArea(summary.area.id)} className={styles.link}>
                {summary.area.name}
              </RouteLink>
            )}
          </Heading>
          <AreaNumbersList summary={summary} overview={overview} hidden={hidden}>
            <ResourcePersons summary={summary} />
          </AreaNumbersList>
        </Panel>
      ))}
      <Panel>
        <Heading className={styles.title}>{t('serviceAreas.sum')}</Heading>
        <AreaNumbersList summary={overview.total} overview={overview} hidden={hidden}>
          <Covered areas={overview.areas} />
        </AreaNumbersList>
      </Panel>
    </div>
  );
}
