import { ConflictError, NotFoundError } from '../../src/data/data-errors';
import { isSameSupplier, type Supplier } from '../../src/domain/organisation';

/** The suppliers with one of them changed; as the store does, a row that is no longer what was seen is a conflict. */
export function changedSupplier(
  suppliers: readonly Supplier[],
  before: Supplier,
  change: Partial<Omit<Supplier, 'id'>>,
): { readonly updated: Supplier; readonly suppliers: readonly Supplier[] } {
  const stored = suppliers.find(({ id }) => id === before.id);
  if (!stored) throw new NotFoundError(`There is no supplier ${before.id}.`);
  const mine = { ...before, ...change };
  const changed = { changedBy: 'Olav Bruvik', changedAt: '2025-11-24T10:00:00Z' };
  if (!isSameSupplier(before, stored)) throw new ConflictError(mine, { value: stored, etag: '"2"', ...changed });
  return { updated: mine, suppliers: suppliers.map((row) => (row.id === before.id ? mine : row)) };
}
