import type { AgreementChange } from '../../../data/ports/agreement-store';
import type { DraftFault } from '../../../data/data-errors';
import { validateAgreement } from '../../../domain/agreement-validation';
import { faultOfProblem, type FormFault } from './form-fault';
import type { FormValues } from './form-values';
import { inFormOrder } from './form-order';
import { parseForm } from './parse-form';

/** Everything that is known about what stands in the form. */
export interface FormCheck {
  readonly change: AgreementChange | null;
  /** Must be mended before saving. One for each field and rule. */
  readonly errors: readonly FormFault[];
  /** Never stop anybody. */
  readonly warnings: readonly FormFault[];
}

/** Holds the form against the schema's limits and the domain's rules between fields. */
export function checkForm(values: FormValues): FormCheck {
  const { change, faults } = parseForm(values);
  if (change === null) return { change, errors: inFormOrder(faults), warnings: [] };
  const problems = validateAgreement(change.draft, change.options, change.suppliers);
  // A field that could not be understood has said so already; what follows from its being empty is not said as well.
  const told = new Set(faults.map(({ path }) => path));
  const fresh = problems.map((problem) => ({ fault: faultOfProblem(problem), severity: problem.severity }));
  const of = (severity: 'error' | 'warning') =>
    fresh.filter((each) => each.severity === severity && !told.has(each.fault.path)).map(({ fault }) => fault);
  return { change, errors: inFormOrder([...faults, ...of('error')]), warnings: inFormOrder(of('warning')) };
}

/** What storage found before it sent anything, at the form's fields. */
export function faultsOfDraft(faults: readonly DraftFault[]): readonly FormFault[] {
  return faults.map(({ field, rule, limit }) => ({
    path: field === 'noticeAmount' || field === 'noticeUnit' ? 'notice' : field,
    rule,
    ...(limit === undefined ? {} : { params: { limit, length: '' } }),
  }));
}
