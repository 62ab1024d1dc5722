import type { Agreement } from '../../domain/agreement';
import { agreementGroups, agreementMapping } from '../mappings/agreement-mapping';
import { agreementSupplierMapping, byRank, bySequence, isKept, optionMapping } from '../mappings/agreement-child-mappings';
import type { OnProgress } from '../ports/versioned';
import { inOnePiece, readEverything } from '../rows/read-everything';
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';

/** Every agreement with its options and suppliers, in order of id. A row that does not fit the schema is told of and left out. */
export async function readRegister(site: Site, onProgress?: OnProgress): Promise<readonly Agreement[]> {
  const [agreementRows = [], optionRows = [], supplierRows = []] = await readEverything(
    site.sp,
    [{ list: agreementMapping.list, groups: agreementGroups }, inOnePiece(optionMapping), inOnePiece(agreementSupplierMapping)],
    onProgress,
  );
  const options = byAgreement(readRows(optionRows.filter(isKept), optionMapping.read, site.onBadRow), bySequence);
  const suppliers = byAgreement(readRows(supplierRows.filter(isKept), agreementSupplierMapping.read, site.onBadRow), byRank);
  return readRows(agreementRows, agreementMapping.read, site.onBadRow).map((agreement) => ({
    ...agreement,
    options: options.get(agreement.id) ?? [],
    suppliers: suppliers.get(agreement.id) ?? [],
  }));
}

function byAgreement<T extends { readonly agreementId: number }>(
  children: readonly T[],
  order: (a: T, b: T) => number,
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const child of children) {
    const group = groups.get(child.agreementId);
    if (group === undefined) groups.set(child.agreementId, [child]);
    else group.push(child);
  }
  for (const group of groups.values()) group.sort(order);
  return groups;
}
