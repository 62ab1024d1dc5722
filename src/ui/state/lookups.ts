import type { Organisation } from '../../data/ports/organisation-store';
import type { ServiceArea, Supplier, Unit } from '../../domain/organisation';
import type { Person } from '../../domain/person';

/** Names and rows behind the ids that agreements carry. */
export interface Lookups {
  person(id: number): Person | null;
  supplier(id: number): Supplier | null;
  serviceArea(id: number): ServiceArea | null;
  unit(id: number): Unit | null;
  readonly personIds: ReadonlySet<number>;
}

const byId = <T extends { readonly id: number }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));

export function lookupsOf(organisation: Organisation): Lookups {
  const people = byId(organisation.people);
  const suppliers = byId(organisation.suppliers);
  const serviceAreas = byId(organisation.serviceAreas);
  const units = byId(organisation.units);
  return {
    person: (id) => people.get(id) ?? null,
    supplier: (id) => suppliers.get(id) ?? null,
    serviceArea: (id) => serviceAreas.get(id) ?? null,
    unit: (id) => units.get(id) ?? null,
    personIds: new Set(people.keys()),
  };
}
