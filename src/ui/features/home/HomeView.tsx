import { AppDataGate } from '../../state/AppDataGate';
import { HomeScreen } from './HomeScreen';
import { HomeSkeleton } from './HomeSkeleton';
import { hourInOslo } from './greeting';

/** Heim: what the person must do, most urgent first; for one without agreements, the search for one. `hour` is the hour of the greeting. */
export function HomeView({ hour = hourInOslo() }: { hour?: number }) {
  return (
    <AppDataGate skeleton={<HomeSkeleton />}>
      <HomeScreen hour={hour} />
    </AppDataGate>
  );
}
