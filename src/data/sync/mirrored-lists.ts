import { agreementSupplierMapping, optionMapping } from '../mappings/agreement-child-mappings';
import { agreementGroups, agreementMapping } from '../mappings/agreement-mapping';
import {
  resourceGroupMapping,
  ruleValueMapping,
  serviceAreaMapping,
  supplierMapping,
  unitMapping,
} from '../mappings/organisation-mappings';
import type { Wanted } from '../rows/id-ranges';
import { inOnePiece } from '../rows/read-everything';

/** The lists that a copy is kept of, with the columns that are read. */
export const mirroredLists = {
  agreements: { list: agreementMapping.list, groups: agreementGroups },
  agreementOptions: inOnePiece(optionMapping),
  agreementSuppliers: inOnePiece(agreementSupplierMapping),
  serviceAreas: inOnePiece(serviceAreaMapping),
  units: inOnePiece(unitMapping),
  resourceGroup: inOnePiece(resourceGroupMapping),
  suppliers: inOnePiece(supplierMapping),
  ruleValues: inOnePiece(ruleValueMapping),
} as const satisfies Readonly<Record<string, Wanted>>;

export type MirroredKey = keyof typeof mirroredLists;
export const mirroredKeys = Object.keys(mirroredLists) as readonly MirroredKey[];

/** REST names of what is read of a list, in the order rows are kept in; `Id` is the first. */
export const columnsOf = (key: MirroredKey): readonly string[] => ['Id', ...mirroredLists[key].groups.flat()];

/** Raised when what is kept changes in a way that the columns do not show. */
const formatVersion = 1;

/** Tells whether a copy was made by an app that read the same columns of the same lists. */
export const schemaFingerprint = JSON.stringify([
  formatVersion,
  mirroredKeys.map((key) => [key, mirroredLists[key].list.url, ...columnsOf(key)]),
]);
