import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { assessmentGround } from '../../../domain/assessments/assessment-ground';
import { movesOf, wasSentBack, type Assessor } from '../../../domain/assessments/four-eyes';
import { StateBadge } from '../../components/StateBadge';
import { PageHeader } from '../../components/PageHeader';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { assessedMatter } from './assessed-purchase';
import { subjectTitle, type AssessmentFormProps } from './assessment-form-props';
import { EditReserved } from './EditReserved';
import { GroundPanel } from './GroundPanel';
import type { ReservedBackground } from './reserved-background';
import { StoredReserved } from './StoredReserved';
import { useReservedStyles } from './reserved.styles';

const tones = { draft: 'neutral', sentBack: 'danger', awaitingAcknowledgement: 'warning', done: 'success' } as const;

/** The assessment with what it stands on: to be written in by whose it is, to be read by others. */
export function ReservedAssessment(props: AssessmentFormProps & { background: ReservedBackground }) {
  const { subject, stored, mayEdit, background, onSaved } = props;
  const styles = useReservedStyles();
  const { format, language } = useText();
  const words = assessmentsWords(language);
  const { session, rules, today, lookups } = useAppData();
  const assessor: Assessor = {
    personId: session.person.id,
    mayWrite: mayEdit,
    isResource: session.roles.some((role) => role === 'resource' || role === 'lead'),
  };
  const matter = assessedMatter(subject, background.page, today);
  const ground = assessmentGround(matter, rules);
  const assessment = stored?.value ?? null;
  const status = assessment === null ? null : wasSentBack(assessment) ? 'sentBack' : assessment.status;
  const isMine = assessment === null || movesOf(assessment, assessor).includes('write');
  const to = subject.kind === 'agreement' ? paths.agreement(subject.row.agreement.id) : paths.procurement(subject.procurement.id);
  const sentBackById = assessment?.acknowledgedById ?? null;
  const sentBackBy = sentBackById === null ? null : lookups.person(sentBackById);
  const sentBackOn = assessment?.acknowledgedOn ?? null;
  return (
    <div className={styles.stack}>
      <PageHeader
        title={words.title}
        badges={status && <StateBadge tone={tones[status]}>{words.status[status]}</StateBadge>}
        subtitle={<RouteLink to={to}>{subjectTitle(subject)}</RouteLink>}
      />
      {assessment !== null && status === 'sentBack' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <Text block weight="semibold">
              {words.sentBackBy(sentBackBy?.name ?? words.somebody, sentBackOn === null ? '' : format.date(sentBackOn))}
            </Text>
            <span className={styles.reason}>{assessment.acknowledgement}</span>
          </MessageBarBody>
        </MessageBar>
      )}
      {isMine ? (
        <EditReserved subject={subject} stored={stored} assessor={assessor} ground={ground} onSaved={onSaved} />
      ) : (
        stored && <StoredReserved {...props} stored={stored} assessor={assessor} ground={ground} matter={matter} />
      )}
      <GroundPanel ground={ground} startedOn={matter.startedOn} />
    </div>
  );
}
