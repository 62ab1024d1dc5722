import { AppDataGate } from '../../state/AppDataGate';
import { RegisterScreen } from './RegisterScreen';
import { RegisterSkeleton } from './RegisterSkeleton';

/** The register of agreements (Avtalar). */
export function RegisterView() {
  return (
    <AppDataGate skeleton={<RegisterSkeleton />}>
      <RegisterScreen />
    </AppDataGate>
  );
}
