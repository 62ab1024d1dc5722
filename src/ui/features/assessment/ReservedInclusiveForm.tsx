import { MessageBar, MessageBarBody, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useCallback } from 'react';
import { ErrorState } from '../../components/ErrorState';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { usePorts } from '../../ports-context';
import { useLoad } from '../../state/use-load';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import type { AssessmentFormProps } from './assessment-form-props';
import { ReservedAssessment } from './ReservedAssessment';
import type { ReservedBackground } from './reserved-background';
import { useReservedStyles } from './reserved.styles';

/** Reserved → inclusive → ordinary of an agreement or a procurement (strategy, delmål 5), with four eyes and as a Word document. */
export function ReservedInclusiveForm(props: AssessmentFormProps) {
  const { t } = useText();
  const { subject } = props;
  const styles = useReservedStyles();
  const ports = usePorts();
  const agreementId = subject.kind === 'agreement' ? subject.row.agreement.id : null;
  const procurementId = subject.kind === 'procurement' ? subject.procurement.id : null;
  const load = useCallback(async (): Promise<ReservedBackground> => {
    const [page, all] = await Promise.all([
      agreementId === null ? null : ports.agreements.open(agreementId),
      procurementId === null ? ports.assessments.forAgreement(agreementId ?? 0) : ports.assessments.forProcurement(procurementId),
    ]);
    return { page, all: all.filter(({ value }) => value.kind === 'reservedInclusive') };
  }, [ports, agreementId, procurementId]);
  const { state, reload } = useLoad(load);
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={reload} />;
  if (state.status === 'loading')
    return (
      <Skeleton aria-label={t('common.loading')}>
        <SkeletonItem size={128} />
      </Skeleton>
    );
  const background = state.status === 'ready' ? state.value : { page: null, all: [] };
  return (
    <div className={styles.stack}>
      {props.stored === null && <AnotherUnderWay all={background.all} />}
      <ReservedAssessment {...props} background={background} />
    </div>
  );
}

/** Two at once of the same would be two conclusions: whoever starts a new one is shown the one that is not done. */
function AnotherUnderWay({ all }: { all: ReservedBackground['all'] }) {
  const styles = useReservedStyles();
  const { language } = useText();
  const words = assessmentsWords(language);
  const other = all.find(({ value }) => value.status !== 'done');
  if (!other) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.another}{' '}
        <RouteLink className={styles.inWarning} to={paths.assessment(other.value.id)}>
          {words.openAnother}
        </RouteLink>
      </MessageBarBody>
    </MessageBar>
  );
}
