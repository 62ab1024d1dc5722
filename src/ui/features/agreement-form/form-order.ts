import type { FormFault } from './form-fault';
import type { FormKey } from './form-values';

/** The fields as they stand on the screen, section by section. */
const fieldOrder: readonly (FormKey | 'notice')[] = [
  'title',
  'purpose',
  'referenceNumber',
  'caseNumber',
  'status',
  'kind',
  'enteredIntoBy',
  'agreementClass',
  'announcedOn',
  'ownerId',
  'deputyId',
  'unitId',
  'serviceAreaIds',
  'startDate',
  'endDate',
  'openEnded',
  'reviewDate',
  'notice',
  'options',
  'suppliers',
  'callOffSteps',
  'awardMethod',
  'callOffLimits',
  'inECommerce',
  'eCommerceLink',
  'estimatedValue',
  'maximumValue',
  'purchaseType',
  'procedure',
  'procurementStartedOn',
  'contractType',
  'cpvCodes',
  'standardContract',
  'standardContractDeviation',
  'environmentalRequirement',
  'documentLink',
  'wagesClause',
  'indexClause',
  'isPublic',
];

/** Place of the field, then of the row in it. What the screen has no field for comes last. */
function placeOf({ path }: FormFault): readonly [number, number] {
  const [field, row] = path.split('.');
  const at = fieldOrder.findIndex((each) => each === field);
  return [at < 0 ? fieldOrder.length : at, row === undefined ? -1 : Number(row)];
}

/** Faults from the top of the form down, so that the list of them is worked through like the form. */
export function inFormOrder(faults: readonly FormFault[]): readonly FormFault[] {
  return faults.toSorted((a, b) => {
    const [fieldA, rowA] = placeOf(a);
    const [fieldB, rowB] = placeOf(b);
    return fieldA - fieldB || rowA - rowB;
  });
}
