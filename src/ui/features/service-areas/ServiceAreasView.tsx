import { AppDataGate } from '../../state/AppDataGate';
import { AreaScreen } from './AreaScreen';
import { OverviewScreen } from './OverviewScreen';
import { ServiceAreasSkeleton } from './ServiceAreasSkeleton';

/** Tenesteområde: the overview of all areas, or one area when `areaId` is given. */
export function ServiceAreasView({ areaId }: { areaId?: number }) {
  return (
    <AppDataGate skeleton={<ServiceAreasSkeleton />}>
      {areaId === undefined ? <OverviewScreen /> : <AreaScreen key={areaId} areaId={areaId} />}
    </AppDataGate>
  );
}
