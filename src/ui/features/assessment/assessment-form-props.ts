import type { Assessment } from '../../../domain/assessment';
import type { Procurement } from '../../../domain/procurement';
import type { Versioned } from '../../../data/ports/versioned';
import type { RegisterRow } from '../../state/register-row';

/** What is assessed: an agreement, or a need or procurement. */
export type AssessmentSubject =
  { readonly kind: 'agreement'; readonly row: RegisterRow } | { readonly kind: 'procurement'; readonly procurement: Procurement };

/** What every form of an assessment is given by `AssessmentView`, whatever its kind. */
export interface AssessmentFormProps {
  readonly subject: AssessmentSubject;
  /** `null` while it is new and nothing of it is saved. */
  readonly stored: Versioned<Assessment> | null;
  /** Whether the person may write assessments at all; without it the form is read only. */
  readonly mayEdit: boolean;
  /** What the address says beyond what is assessed, e.g. the campaign a revision belongs to. Empty of a stored one. */
  readonly query: URLSearchParams;
  /** Told after every save, with what is stored now. A new one goes on to its own address: release the leave guard first. */
  readonly onSaved: (saved: Versioned<Assessment>) => void;
}

export const subjectTitle = (subject: AssessmentSubject): string =>
  subject.kind === 'agreement' ? subject.row.agreement.title : subject.procurement.title;

/** The columns that tie an assessment to what it is of. */
export const subjectIds = (subject: AssessmentSubject): Pick<Assessment, 'agreementId' | 'procurementId'> =>
  subject.kind === 'agreement'
    ? { agreementId: subject.row.agreement.id, procurementId: null }
    : { agreementId: null, procurementId: subject.procurement.id };
