import { useCallback } from 'react';
import { usePorts } from '../../ports-context';
import { useLoad } from '../../state/use-load';

/** What has been assessed of an agreement before. */
export function useAgreementAssessments(agreementId: number) {
  const ports = usePorts();
  const load = useCallback(() => ports.assessments.forAgreement(agreementId), [ports, agreementId]);
  const { state } = useLoad(load);
  return state.status === 'ready' ? state.value.map(({ value }) => value) : null;
}
