import type { Assessment } from '../../../domain/assessment';
import type { RegisterRow } from '../../state/register-row';
import { isMine } from '../../state/register-filter';

/** Whose assessments a person is shown. `areaIds`: the service areas the person answers for; `null` is all of them. */
export interface AssessmentScope {
  readonly personId: number;
  readonly areaIds: readonly number[] | null;
  readonly rowOf: (agreementId: number) => RegisterRow | null;
}

/**
 * The assessments that wait for this person: those they are to make, those of their own agreements, and those that nobody in particular is to make
 * in the service areas they answer for. Their own first.
 */
export function waitingAssessments(all: readonly Assessment[], scope: AssessmentScope): readonly Assessment[] {
  const own: Assessment[] = [];
  const inAreas: Assessment[] = [];
  for (const assessment of all) {
    const row = assessment.agreementId === null ? null : scope.rowOf(assessment.agreementId);
    if (assessment.assessorId === scope.personId || (row && isMine(row, scope.personId))) own.push(assessment);
    else if (assessment.assessorId === null && answersFor(row, scope.areaIds)) inAreas.push(assessment);
  }
  return [...own, ...inAreas];
}

function answersFor(row: RegisterRow | null, areaIds: AssessmentScope['areaIds']): boolean {
  if (areaIds === null) return true;
  return row !== null && row.agreement.serviceAreaIds.some((id) => areaIds.includes(id));
}
