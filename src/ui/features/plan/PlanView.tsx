import { AppDataGate } from '../../state/AppDataGate';
import { useAppData } from '../../state/app-data';
import { OwnNeedsScreen } from './OwnNeedsScreen';
import { PlanScreen } from './PlanScreen';
import { PlanSkeleton } from './PlanSkeleton';

/** Behov og plan: the plan for those who may read it, what they have reported for everybody else. */
export function PlanView() {
  return (
    <AppDataGate skeleton={<PlanSkeleton />}>
      <ForRights />
    </AppDataGate>
  );
}

function ForRights() {
  const { session } = useAppData();
  return session.rights.procurements.read ? <PlanScreen /> : <OwnNeedsScreen />;
}
