import { AppDataGate } from '../../state/AppDataGate';

/** Creates an agreement, or edits the one named. */
export function AgreementFormView({ agreementId }: { agreementId?: number }) {
  return <AppDataGate skeleton={null}>{agreementId}</AppDataGate>;
}
