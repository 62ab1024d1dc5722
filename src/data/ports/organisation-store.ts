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
}
