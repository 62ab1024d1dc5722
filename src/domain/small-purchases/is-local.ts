import { homeMunicipality, type Supplier } from '../organisation';

/** Whether a supplier is of the home municipality, by its municipality number. @example isLocal({ municipalityNumber: ' 4631 ' }) // true */
export function isLocal({ municipalityNumber }: Pick<Supplier, 'municipalityNumber'>): boolean {
  return municipalityNumber.trim() === homeMunicipality;
}

/** The local ones of a register, by id. */
export function localIds(suppliers: readonly Supplier[]): ReadonlySet<number> {
  return new Set(suppliers.filter(isLocal).map(({ id }) => id));
}
