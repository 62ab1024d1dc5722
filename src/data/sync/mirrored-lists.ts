import { agreementSupplierMapping, optionMapping } from '../mappings/agreement-child-mappings';
import { agreementGroups, agreementMapping } from '../mappings/agreement-mapping';
import {
  assessmentMarkColumns,
  decisionDayColumns,
  measuredValueColumns,
  procurementMarkColumns,
  standardContractColumns,
} from '../mappings/indicator-columns';
import {
  resourceGroupMapping,
  ruleValueMapping,
  serviceAreaMapping,
  supplierMapping,
  unitMapping,
} from '../mappings/organisation-mappings';
import { assessmentMapping, followUpMapping, reminderResponseMapping, spendMapping } from '../mappings/work-mappings';
import { openProcurementMapping } from '../mappings/open-procurement-mapping';
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

/** What screens ask for besides: all or some rows of a list that not everybody may read. Each is kept from when it was first asked for. */
export const answeredLists = {
  spend: inOnePiece(spendMapping),
  followUpsOfAgreements: inOnePiece(followUpMapping),
  followUpsOfPerson: inOnePiece(followUpMapping),
  responsesOfPerson: inOnePiece(reminderResponseMapping),
  openProcurements: inOnePiece(openProcurementMapping),
  waitingAssessments: inOnePiece(assessmentMapping),
  measuredValues: inOnePiece(measuredValueColumns),
  assessmentMarks: inOnePiece(assessmentMarkColumns),
  procurementMarks: inOnePiece(procurementMarkColumns),
  decisionDays: inOnePiece(decisionDayColumns),
  standardContracts: inOnePiece(standardContractColumns),
} as const satisfies Readonly<Record<string, Wanted>>;

export type MirroredKey = keyof typeof mirroredLists;
export type AnswerKey = keyof typeof answeredLists;
export type KeptKey = MirroredKey | AnswerKey;

export const keptLists = { ...mirroredLists, ...answeredLists } as const satisfies Readonly<Record<string, Wanted>>;
export const mirroredKeys = Object.keys(mirroredLists) as readonly MirroredKey[];
export const answerKeys = Object.keys(answeredLists) as readonly AnswerKey[];
export const keptKeys: readonly KeptKey[] = [...mirroredKeys, ...answerKeys];

/** REST names of what is read of a list, in the order rows are kept in; `Id` is the first. */
export const columnsOf = (key: KeptKey): readonly string[] => ['Id', ...keptLists[key].groups.flat()];

/** Raised when what is kept changes in a way that the columns do not show. */
const formatVersion = 2;

/** Tells whether a copy was made by an app that read the same columns of the same lists. */
export const schemaFingerprint = JSON.stringify([
  formatVersion,
  keptKeys.map((key) => [key, keptLists[key].list.url, ...columnsOf(key)]),
]);
