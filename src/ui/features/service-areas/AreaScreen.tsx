import { Button, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { TableRegular, TimelineRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { AreaTimeline } from '../../components/AreaTimeline';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { registerQuery } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';
import { AgreementsTable } from './AgreementsTable';
import { AreaNumbersList } from './AreaNumbersList';
import { inAreaByUrgency } from './in-area';
import { NeedsList } from './NeedsList';
import { ResourcePersons } from './ResourcePersons';
import { useScreenStyles } from './service-areas.styles';
import { useAreaOverview } from './use-area-overview';

const useStyles = makeStyles({
  back: { display: 'block', marginBottom: tokens.spacingVerticalXS },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalS },
});

type View = 'timeline' | 'table';

/** One service area: its numbers, who answers for it, what it lacks, and all its agreements as a time line or a table. */
export function AreaScreen({ areaId }: { areaId: number }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { t, format } = useText();
  const { rows, lookups, session, today } = useAppData();
  const { href } = useHostActions();
  const overview = useAreaOverview();
  const [view, setView] = useState<View>('timeline');
  const personId = session.person.id;
  const inArea = useMemo(() => inAreaByUrgency(rows, areaId, { today, personId }), [rows, areaId, today, personId]);
  const summary = overview.areas.find(({ area }) => area?.id === areaId);
  if (!summary?.area)
    return (
      <div className={screen.page}>
        <PageHeader title={t('serviceAreas.title')} />
        <Panel>
          <EmptyState
            title={t('serviceAreas.area.notFound')}
            help={t('serviceAreas.area.notFoundHelp')}
            action={<RouteLink to={paths.serviceAreas}>{t('serviceAreas.area.toOverview')}</RouteLink>}
          />
        </Panel>
      </div>
    );
  const { area, counts, yearlyValue, totalValue, resourcePersons, needs } = summary;
  const leader = area.leaderId === null ? null : lookups.person(area.leaderId);
  const hidden = { needs: overview.needsMissing === 'forbidden', revision: overview.revisionMissing === 'forbidden' };
  const subtitle = [
    t('serviceAreas.running', { count: counts.running }),
    t('serviceAreas.area.perYear', { value: format.amount(yearlyValue) }),
    t('serviceAreas.area.total', { value: format.amount(totalValue) }),
    leader ? t('serviceAreas.area.leader', { name: leader.name }) : '',
  ];
  return (
    <div className={screen.page}>
      <nav aria-label={t('serviceAreas.area.breadcrumb')} className={styles.back}>
        <RouteLink to={paths.serviceAreas}>{t('serviceAreas.title')}</RouteLink>
      </nav>
      <PageHeader
        title={area.name}
        subtitle={subtitle.filter(Boolean).join(' · ')}
        actions={
          <Button as="a" href={href(paths.agreements(registerQuery({ areas: [areaId] })))}>
            {t('serviceAreas.area.register')}
          </Button>
        }
      />
      <div className={screen.stack}>
        <Panel title={t('serviceAreas.area.numbers')}>
          <AreaNumbersList tiles summary={summary} overview={overview} hidden={hidden} />
        </Panel>
        <div className={screen.columns}>
          <Panel
            title={t(view === 'timeline' ? 'serviceAreas.area.timelineTitle' : 'serviceAreas.area.agreements')}
            aside={
              <TabList
                size="small"
                selectedValue={view}
                aria-label={t('serviceAreas.area.view')}
                onTabSelect={(_event, data) => setView(data.value === 'table' ? 'table' : 'timeline')}
              >
                <Tab value="timeline" icon={<TimelineRegular />}>
                  {t('serviceAreas.area.timelineView')}
                </Tab>
                <Tab value="table" icon={<TableRegular />}>
                  {t('serviceAreas.area.tableView')}
                </Tab>
              </TabList>
            }
          >
            {view === 'timeline' ? <AreaTimeline rows={inArea} today={today} /> : <AgreementsTable rows={inArea} />}
          </Panel>
          <div className={screen.side}>
            <Panel title={t('serviceAreas.area.resource')}>
              <ResourcePersons summary={summary} named />
              {resourcePersons.length === 0 && <Text className={styles.quiet}>{t('serviceAreas.area.resourceMissing')}</Text>}
            </Panel>
            {needs !== null && (
              <Panel title={t('serviceAreas.needsTitle')} aside={format.number(needs.length)}>
                {needs.length === 0 ? (
                  <Text className={styles.quiet}>{t('serviceAreas.needsNone')}</Text>
                ) : (
                  <NeedsList needs={needs} first={5} />
                )}
              </Panel>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
