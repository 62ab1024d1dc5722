import type { Assessment } from '../../../domain/assessment';
import { movesOf } from '../../../domain/assessments/four-eyes';
import type { RegisterRow } from '../../state/register-row';
import { isMine } from '../../state/register-filter';

/** Whose assessments a person is shown. `areaIds`: the service areas the person answers for; `null` is all of them. */
export interface AssessmentScope {
  readonly personId: number;
  readonly areaIds: readonly number[] | null;
  /** In the resource group, or the procurement lead: they acknowledge what others have assessed. */
  readonly isResource: boolean;
  readonly rowOf: (agreementId: number) => RegisterRow | null;
}

/**
 * The assessments that wait for this person: those they are to make, those of their own agreements, those they may acknowledge, and those that nobody in
 * particular is to make in the service areas they answer for. Their own first. What they have handed on waits for somebody else.
 */
export function waitingAssessments(all: readonly Assessment[], scope: AssessmentScope): readonly Assessment[] {
  const { personId, isResource, areaIds } = scope;
  const own: Assessment[] = [];
  const toAcknowledge: Assessment[] = [];
  const inAreas: Assessment[] = [];
  for (const assessment of all) {
    const row = assessment.agreementId === null ? null : scope.rowOf(assessment.agreementId);
    if (assessment.status === 'awaitingAcknowledgement' && assessment.assessorId !== null) {
      // Of a need the area is not known here; whoever of the resource group reads it first acknowledges.
      const isNear = row === null || answersFor(row, areaIds);
      if (isNear && movesOf(assessment, { personId, isResource, mayWrite: true }).includes('acknowledge'))
        toAcknowledge.push(assessment);
    } else if (assessment.assessorId === personId || (row && isMine(row, personId))) own.push(assessment);
    else if (assessment.assessorId === null && answersFor(row, areaIds)) inAreas.push(assessment);
  }
  return [...own, ...toAcknowledge, ...inAreas];
}

function answersFor(row: RegisterRow | null, areaIds: AssessmentScope['areaIds']): boolean {
  if (areaIds === null) return true;
  return row !== null && row.agreement.serviceAreaIds.some((id) => areaIds.includes(id));
}
