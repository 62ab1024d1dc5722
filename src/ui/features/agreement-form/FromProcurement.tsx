import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback } from 'react';
import { ErrorState } from '../../components/ErrorState';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad } from '../../state/use-load';
import { agreementOriginWords } from '../../text/agreement-origin/agreement-origin-words';
import { useText } from '../../text/TextProvider';
import { AgreementForm } from './AgreementForm';
import { procurementStart } from './procurement-start';

/** The form of a new agreement, filled in from the procurement it comes out of. */
export function FromProcurement({ procurementId, skeleton }: { procurementId: number; skeleton: JSX.Element }) {
  const { language } = useText();
  const ports = usePorts();
  const { session, today, rules, lookups } = useAppData();
  const mayReadAssessments = session.rights.assessments.read;
  const load = useCallback(async () => {
    const [procurement, assessments] = await Promise.all([
      ports.procurements.get(procurementId),
      mayReadAssessments ? ports.assessments.forProcurement(procurementId) : [],
    ]);
    return { procurement, assessments: assessments.map(({ value }) => value) };
  }, [ports, procurementId, mayReadAssessments]);
  const { state, reload } = useLoad(load);
  if (state.status === 'loading') return skeleton;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status !== 'ready')
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{agreementOriginWords(language).sourceLost}</MessageBarBody>
        </MessageBar>
        <AgreementForm opened={null} />
      </>
    );
  const { procurement, assessments } = state.value;
  return (
    <AgreementForm
      opened={null}
      start={procurementStart(procurement, assessments, { today, rules, supplier: lookups.supplier })}
    />
  );
}
