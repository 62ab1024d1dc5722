import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PartFrame } from '../../components/part/PartFrame';
import { RouteLink } from '../../components/RouteLink';
import { useElementWidth } from '../../components/use-element-width';
import { paths } from '../../navigation';
import type { PartSettings } from '../../parts/part-settings';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { AreaCards } from './AreaCards';
import { AreaTable } from './AreaTable';
import { NumbersFailed } from './NumbersFailed';
import { overviewTableWidth, useScreenStyles } from './service-areas.styles';
import { useAreaOverview } from './use-area-overview';

const AreaTimelinePanel = lazy(async () => ({ default: (await import('./AreaTimelinePanel')).AreaTimelinePanel }));

const useStyles = makeStyles({
  more: { marginTop: tokens.spacingVerticalM },
  timeline: { marginTop: tokens.spacingVerticalL },
});

/** All service areas in numbers on a page, and the time line of one of them when the page asks for it. */
export function OverviewPart({ title, settings: { rows: first, months, view } }: { title: string; settings: PartSettings }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { t, format, language } = useText();
  const words = partsWords(language);
  const overview = useAreaOverview();
  const [place, width] = useElementWidth<HTMLDivElement>(300);
  const [showsAll, setShowsAll] = useState(false);
  const { areas, total, needsMissing, revisionMissing } = overview;
  const hidden = { needs: needsMissing === 'forbidden', revision: revisionMissing === 'forbidden' };
  if (areas.length === 0)
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={t('serviceAreas.none')} help={t('serviceAreas.noneHelp')} />
      </PartFrame>
    );
  const shown = showsAll ? areas : areas.slice(0, first);
  const summary = t('serviceAreas.subtitle', {
    agreements: t('serviceAreas.running', { count: total.counts.running }),
    value: format.amount(total.yearlyValue),
  });
  return (
    <PartFrame title={title} summary={summary} aside={<RouteLink to={paths.serviceAreas}>{words.areas.open}</RouteLink>}>
      <div ref={place}>
        <NumbersFailed overview={overview} />
        {width >= overviewTableWidth ? (
          <AreaTable overview={overview} hidden={hidden} areas={shown} />
        ) : (
          <AreaCards overview={overview} hidden={hidden} areas={shown} level={3} />
        )}
        {shown.length < areas.length && (
          <Button className={styles.more} onClick={() => setShowsAll(true)}>
            {words.more(areas.length - shown.length)}
          </Button>
        )}
        <p className={screen.help}>{t('serviceAreas.help')}</p>
      </div>
      {view === 'timeline' && (
        <div className={styles.timeline}>
          <Suspense fallback={<LinesSkeleton lines={first} />}>
            <AreaTimelinePanel
              areas={areas}
              ahead={words.ahead(months)}
              months={months}
              first={first}
              none={words.areas.noTimeline}
              level={3}
            />
          </Suspense>
        </div>
      )}
    </PartFrame>
  );
}
