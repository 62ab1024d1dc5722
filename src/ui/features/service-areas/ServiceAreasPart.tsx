import { PartGate } from '../../components/part/PartGate';
import type { PartSettings } from '../../parts/part-settings';
import { useText } from '../../text/TextProvider';
import { AreaPart } from './AreaPart';
import { NumbersSkeleton } from './NumbersSkeleton';
import { OverviewPart } from './OverviewPart';

/** The web part "Tenesteområde": all areas in numbers, or one. It follows all its settings; the horizon is that of the time line. */
export function ServiceAreasPart({ settings }: { settings: PartSettings }) {
  const { t } = useText();
  const title = settings.title || t('serviceAreas.title');
  const { areaId } = settings;
  return (
    <PartGate title={title} skeleton={<NumbersSkeleton cards={areaId === null ? settings.rows : 1} />}>
      {areaId === null ? (
        <OverviewPart title={title} settings={settings} />
      ) : (
        <AreaPart heading={settings.title} areaId={areaId} settings={settings} />
      )}
    </PartGate>
  );
}
