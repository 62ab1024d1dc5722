import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import type { AssessmentGround } from '../../../domain/assessments/assessment-ground';
import { decidedAssessments } from '../../../domain/assessments/decided';
import { movesOf, type Assessor } from '../../../domain/assessments/four-eyes';
import { isMemberOn } from '../../../domain/organisation';
import { useAskFirst } from '../../components/across/use-ask-first';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import { AcknowledgePanel } from './AcknowledgePanel';
import type { AssessedMatter } from './assessed-purchase';
import type { AssessmentFormProps } from './assessment-form-props';
import type { ReservedBackground } from './reserved-background';
import { ShownReserved } from './ShownReserved';
import { resultOf } from './step-words';
import { useAssessmentMoves } from './use-assessment-moves';
import { useReservedStyles } from './reserved.styles';
import { WordButtons } from './WordButtons';

/** A stored assessment that is not this person's to write in now: what it says, and what may be done with it. */
export function StoredReserved({
  subject,
  stored,
  assessor,
  ground,
  matter,
  background,
  onSaved,
}: AssessmentFormProps & {
  stored: Versioned<Assessment>;
  assessor: Assessor;
  ground: AssessmentGround;
  matter: AssessedMatter;
  background: ReservedBackground;
}) {
  const styles = useReservedStyles();
  const { t, language } = useText();
  const words = assessmentsWords(language);
  const { lookups, organisation, rowOf, session, today } = useAppData();
  const assessment = stored.value;
  const moves = movesOf(assessment, assessor);
  // A procurement that has become an agreement already: the agreement gets the result too.
  const agreementId = subject.kind === 'agreement' ? subject.row.agreement.id : subject.procurement.resultingAgreementId;
  const act = useAssessmentMoves({ stored, assessor, agreementId, onSaved });
  const name = (id: number | null) => (id === null ? '' : (lookups.person(id)?.name ?? ''));
  const result = resultOf(assessment);
  const agreement = agreementId === null ? null : (rowOf(agreementId)?.agreement ?? null);
  const current = agreement?.contractType ?? null;
  const { askFirst, question } = useAskFirst(agreement);
  // Of several only the last one says what the agreement is.
  const all = [...background.all.filter(({ value }) => value.id !== assessment.id).map(({ value }) => value), assessment];
  const isLast = decidedAssessments(all)[0]?.id === assessment.id;
  const differs = assessment.status === 'done' && isLast && result !== null && current !== null && current !== result;
  const acknowledgers = organisation.resourceGroup
    .filter((member) => isMemberOn(member, today) && member.personId !== assessment.assessorId)
    .map(({ personId }) => name(personId));
  const names = [...new Set(acknowledgers.filter(Boolean))].slice(0, 5).join(', ');
  const idOf = subject.kind === 'agreement' ? `avtale=${agreementId}` : `anskaffing=${subject.procurement.id}`;
  return (
    <>
      {differs && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.typeDiffers(words.resultName[current], words.resultName[result])}</MessageBarBody>
          {session.rights.agreements.edit && (
            <MessageBarActions>
              <Button disabled={act.saving} onClick={() => askFirst(act.setType)}>
                {words.setType}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <ShownReserved assessment={assessment} />
      {act.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(act.error, t)}</MessageBarBody>
        </MessageBar>
      )}
      {moves.includes('acknowledge') && (
        <AcknowledgePanel
          result={result}
          setsType={agreementId !== null}
          saving={act.saving}
          onAcknowledge={act.acknowledge}
          onSendBack={act.sendBack}
        />
      )}
      {assessment.status === 'awaitingAcknowledgement' && !moves.includes('acknowledge') && (
        <Text className={styles.muted}>{`${words.waitsForOther} ${names && words.waitsForResource(names)}`.trim()}</Text>
      )}
      {moves.includes('takeOver') && <Text className={styles.muted}>{words.takeOverHelp}</Text>}
      <div className={styles.actions}>
        {assessment.steps.length > 0 && (
          <WordButtons
            content={{
              assessment,
              ground,
              title: matter.title,
              caseNumber: matter.caseNumber,
              areaNames: matter.serviceAreaIds.flatMap((id) => lookups.serviceArea(id)?.name ?? []),
              value: matter.value,
              procedure: ground.part === null ? '' : t(`terms.procedure.${ground.part}`),
              startedOn: matter.startedOn,
              assessor: name(assessment.assessorId),
              acknowledger: name(assessment.acknowledgedById),
              today,
            }}
          />
        )}
        {moves.includes('withdraw') && (
          <Button disabled={act.saving} onClick={act.withdraw}>
            {words.withdraw}
          </Button>
        )}
        {moves.includes('takeOver') && (
          <Button appearance="primary" disabled={act.saving} onClick={act.takeOver}>
            {words.takeOver}
          </Button>
        )}
        {moves.includes('reassess') && (
          <Button onClick={() => goTo(paths.newAssessment(`type=reservedInclusive&${idOf}`))}>{words.reassess}</Button>
        )}
      </div>
      {question}
    </>
  );
}
