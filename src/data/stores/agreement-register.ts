import type { Agreement, AgreementOption, AgreementSupplier } from '../../domain/agreement';
import type { AgreementRow } from '../mappings/agreement-mapping';
import { agreementGroups, agreementMapping } from '../mappings/agreement-mapping';
import { agreementSupplierMapping, byRank, bySequence, isKept, optionMapping } from '../mappings/agreement-child-mappings';
import type { OnProgress } from '../ports/versioned';
import type { ListRows } from '../rows/read-everything';
import { inOnePiece, readEverything } from '../rows/read-everything';
import type { RawRow } from '../rows/row-reader';
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';

/** Every agreement with its options and suppliers, in order of id. A row that does not fit the schema is told of and left out. */
export async function readRegister(site: Site, onProgress?: OnProgress): Promise<readonly Agreement[]> {
  const [agreements, options, suppliers] = await readEverything(
    site.sp,
    [{ list: agreementMapping.list, groups: agreementGroups }, inOnePiece(optionMapping), inOnePiece(agreementSupplierMapping)],
    onProgress,
  );
  const read = <T>(list: ListRows | undefined, of: (raw: RawRow) => T) => readRows(list?.rows ?? [], of, site.onBadRow);
  const kept = <T>(list: ListRows | undefined, of: (raw: RawRow) => T) =>
    readRows((list?.rows ?? []).filter(isKept), of, site.onBadRow);
  return joinedRegister(
    read(agreements, agreementMapping.read),
    kept(options, optionMapping.read),
    kept(suppliers, agreementSupplierMapping.read),
  );
}

type Join = (row: AgreementRow, options: readonly AgreementOption[], suppliers: readonly AgreementSupplier[]) => Agreement;

/** Puts options and suppliers to the agreements they belong to. */
export function joinedRegister(
  agreements: readonly AgreementRow[],
  options: readonly AgreementOption[],
  suppliers: readonly AgreementSupplier[],
  join: Join = (row, itsOptions, itsSuppliers) => ({ ...row, options: itsOptions, suppliers: itsSuppliers }),
): readonly Agreement[] {
  const optionsOf = byAgreement(options, bySequence);
  const suppliersOf = byAgreement(suppliers, byRank);
  return agreements.map((row) => join(row, optionsOf.get(row.id) ?? [], suppliersOf.get(row.id) ?? []));
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
