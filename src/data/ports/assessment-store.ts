import type { Assessment } from '../../domain/assessment';
import type { Versioned } from './versioned';

export interface AssessmentStore {
  forAgreement(agreementId: number): Promise<readonly Versioned<Assessment>[]>;
  /** Assessments that are not done, newest first. Throws `ForbiddenError` for a person who may not read them. */
  waiting(): Promise<readonly Assessment[]>;
  /** Every revision assessment, for the share of agreements that have been revised. */
  revisions(): Promise<readonly Assessment[]>;
  add(assessment: Omit<Assessment, 'id'>): Promise<Versioned<Assessment>>;
  update(before: Versioned<Assessment>, change: Partial<Omit<Assessment, 'id'>>): Promise<Versioned<Assessment>>;
}
