import type { ResourceGroupMember, ServiceArea, Supplier, Unit } from '../../domain/organisation';
import type { Person } from '../../domain/person';
import type { RuleValue } from '../../domain/rule-value';

/** The small lists that every screen needs, read together in one request. */
export interface Organisation {
  readonly serviceAreas: readonly ServiceArea[];
  readonly units: readonly Unit[];
  readonly resourceGroup: readonly ResourceGroupMember[];
  readonly suppliers: readonly Supplier[];
  readonly ruleValues: readonly RuleValue[];
  /** Everybody the site knows; an owner who is not here has left. */
  readonly people: readonly Person[];
}

export interface OrganisationStore {
  organisation(): Promise<Organisation>;
  addSupplier(supplier: Omit<Supplier, 'id'>): Promise<Supplier>;
  /**
   * Changes a supplier that still is as the person saw it. The small lists are read without ETags, so the row is read first; when it is no longer as
   * `before`, or changes while it is written, `ConflictError<Supplier>` carries both and nothing is written. On top of what the other saved: `theirs.value`
   * is the next `before`. Throws `ValidationError` before the row is written, `NotFoundError` and `ForbiddenError`, and `RejectedError` for a number that
   * another supplier has.
   * @example await organisation.updateSupplier(supplier, { municipalityNumber: '4631' }) // the supplier as it is stored now
   */
  updateSupplier(before: Supplier, change: Partial<Omit<Supplier, 'id'>>): Promise<Supplier>;
}
