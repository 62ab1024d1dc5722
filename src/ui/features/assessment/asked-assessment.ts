import { assessmentKinds, type AssessmentKind } from '../../../domain/assessment';

/** What the address of a new assessment asks for. */
export interface AskedAssessment {
  readonly kind: AssessmentKind;
  readonly agreementId: number | null;
  readonly procurementId: number | null;
  readonly query: URLSearchParams;
}

const idOf = (text: string | null): number | null => (text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null);

/**
 * Reads `type` and `avtale` or `anskaffing`; `null` when the address names no kind or nothing to assess.
 * @example askedAssessment('type=risk&avtale=7')?.agreementId // 7
 */
export function askedAssessment(text: string): AskedAssessment | null {
  const query = new URLSearchParams(text);
  const kind = assessmentKinds.find((each) => each === query.get('type'));
  const agreementId = idOf(query.get('avtale'));
  const procurementId = idOf(query.get('anskaffing'));
  if (!kind || (agreementId === null) === (procurementId === null)) return null;
  return { kind, agreementId, procurementId, query };
}
