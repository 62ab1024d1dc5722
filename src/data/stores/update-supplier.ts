import { isSameSupplier, type Supplier } from '../../domain/organisation';
import { ConflictError } from '../data-errors';
import { supplierMapping } from '../mappings/organisation-mappings';
import type { Site } from '../rows/site';
import { readStored } from '../rows/versioned-rows';
import { changeRow } from '../rows/write-rows';

/** Writes a change to a supplier that is still as it was seen; see `OrganisationStore.updateSupplier`. */
export async function updateSupplier(site: Site, before: Supplier, change: Partial<Omit<Supplier, 'id'>>): Promise<Supplier> {
  const stored = await readStored(site, supplierMapping, before.id);
  // What was seen is compared, not a version: a save that changed nothing is nobody's conflict.
  if (!isSameSupplier(before, stored.value)) throw new ConflictError<Supplier>({ ...before, ...change }, stored);
  return (await changeRow(site, supplierMapping, stored, change)).value;
}
