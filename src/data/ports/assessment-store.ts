import type { Assessment, AssessmentKind } from '../../domain/assessment';
import type { Versioned } from './versioned';

export interface AssessmentStore {
  forAgreement(agreementId: number): Promise<readonly Versioned<Assessment>[]>;
  forProcurement(procurementId: number): Promise<readonly Versioned<Assessment>[]>;
  /** Throws `NotFoundError` when it does not exist or may not be seen. */
  get(id: number): Promise<Versioned<Assessment>>;
  /** Assessments that are not done, newest first. Throws `ForbiddenError` for a person who may not read them. */
  waiting(): Promise<readonly Assessment[]>;
  /** Every assessment of some kinds, done or not, in order of id. */
  ofKinds(kinds: readonly AssessmentKind[]): Promise<readonly Versioned<Assessment>[]>;
  /** Every revision assessment, for the share of agreements that have been revised. */
  revisions(): Promise<readonly Assessment[]>;
  add(assessment: Omit<Assessment, 'id'>): Promise<Versioned<Assessment>>;
  update(before: Versioned<Assessment>, change: Partial<Omit<Assessment, 'id'>>): Promise<Versioned<Assessment>>;
}
