import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PartFrame } from '../../components/part/PartFrame';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { useElementWidth } from '../../components/use-element-width';
import { paths } from '../../navigation';
import type { PartSettings } from '../../parts/part-settings';
import { useAppData } from '../../state/app-data';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { AreaNumbersList } from './AreaNumbersList';
import { inAreaByUrgency } from './in-area';
import { NumbersFailed } from './NumbersFailed';
import { ResourcePersons } from './ResourcePersons';
import { useAreaOverview } from './use-area-overview';

const AreaTimeline = lazy(async () => ({ default: (await import('../../components/AreaTimeline')).AreaTimeline }));
const AgreementsTable = lazy(async () => ({ default: (await import('./AgreementsTable')).AgreementsTable }));

/** Below this the numbers stand under one another, as in the cards of the overview. */
const tilesWidth = 400;

const useStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

/** One service area on a page: its numbers, who answers for it, and its agreements. `heading` is the page's own, empty for the area's name. */
export function AreaPart({
  heading,
  areaId,
  settings: { rows: first, months, view },
}: {
  heading: string;
  areaId: number;
  settings: PartSettings;
}) {
  const styles = useStyles();
  const { t, format, language } = useText();
  const words = partsWords(language);
  const { rows, session, today } = useAppData();
  const overview = useAreaOverview();
  const personId = session.person.id;
  const [place, width] = useElementWidth<HTMLDivElement>(300);
  const inArea = useMemo(() => inAreaByUrgency(rows, areaId, { today, personId }), [rows, areaId, today, personId]);
  const summary = overview.areas.find(({ area }) => area?.id === areaId);
  if (!summary?.area)
    return (
      <PartFrame title={heading || t('serviceAreas.title')}>
        <EmptyState level={3} title={words.noArea} help={words.noAreaHelp} />
      </PartFrame>
    );
  const { area, counts, yearlyValue } = summary;
  const hidden = { needs: overview.needsMissing === 'forbidden', revision: overview.revisionMissing === 'forbidden' };
  const said = [
    heading === '' ? '' : area.name,
    t('serviceAreas.running', { count: counts.running }),
    t('serviceAreas.area.perYear', { value: format.amount(yearlyValue) }),
  ];
  return (
    <PartFrame
      title={heading || area.name}
      summary={said.filter(Boolean).join(' · ')}
      aside={<RouteLink to={paths.serviceArea(area.id)}>{words.areas.openArea}</RouteLink>}
    >
      <NumbersFailed overview={overview} />
      <div className={styles.stack} ref={place}>
        <Panel level={3} title={t('serviceAreas.area.numbers')}>
          <AreaNumbersList tiles={width >= tilesWidth} summary={summary} overview={overview} hidden={hidden}>
            <ResourcePersons summary={summary} />
          </AreaNumbersList>
        </Panel>
        <Panel level={3} title={view === 'timeline' ? words.areas.timeline(months) : t('serviceAreas.area.agreements')}>
          <Suspense fallback={<LinesSkeleton lines={first} />}>
            {view === 'timeline' ? (
              <AreaTimeline
                key={`${months}/${first}/${areaId}`}
                rows={inArea}
                today={today}
                months={months}
                first={first}
                none={words.areas.noTimeline}
              />
            ) : (
              <AgreementsTable key={`${first}/${areaId}`} rows={inArea} first={first} />
            )}
          </Suspense>
        </Panel>
      </div>
    </PartFrame>
  );
}
