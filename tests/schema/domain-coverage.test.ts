import * as agreement from '../../src/domain/agreement';
import type { AgreementDraft, AgreementSupplierContact, OptionDecisionRecord } from '../../src/domain/agreement';
import { assessmentKinds, assessmentStatuses, type Assessment } from '../../src/domain/assessment';
import { deadlineKinds } from '../../src/domain/deadline';
import { followUpKinds, type CallOff, type FollowUp } from '../../src/domain/follow-up';
import type { ResourceGroupMember, ServiceArea, Supplier, Unit } from '../../src/domain/organisation';
import { procurementPhases, type Procurement } from '../../src/domain/procurement';
import { ruleKeys, type RuleValue } from '../../src/domain/rule-value';
import { reminderAnswers, type ReminderResponse } from '../../src/domain/answers/reminder-response';
import { agreementOptions } from '../../src/schema/agreement-options';
import { agreementSuppliers } from '../../src/schema/agreement-suppliers';
import { agreements } from '../../src/schema/agreements';
import { assessments } from '../../src/schema/assessments';
import { callOffs } from '../../src/schema/call-offs';
import type { ChoiceColumn } from '../../src/schema/column-types';
import { followUps } from '../../src/schema/follow-ups';
import { limitsOf, type ListDeclaration } from '../../src/schema/list';
import { procurements } from '../../src/schema/procurements';
import { reminderResponses } from '../../src/schema/reminder-responses';
import { reminderRules } from '../../src/schema/reminder-rules';
import { resourceGroup } from '../../src/schema/resource-group';
import { ruleValues } from '../../src/schema/rule-values';
import { serviceAreas } from '../../src/schema/service-areas';
import { suppliers } from '../../src/schema/suppliers';
import { units } from '../../src/schema/units';

/** Every property of a type, checked by the compiler: one left out or too many does not compile. */
type PropertiesOf<T> = Readonly<Record<keyof T, true>>;

const agreementProperties: PropertiesOf<AgreementDraft> = {
  title: true,
  purpose: true,
  referenceNumber: true,
  caseNumber: true,
  kind: true,
  purchaseType: true,
  enteredIntoBy: true,
  serviceAreaIds: true,
  unitId: true,
  ownerId: true,
  deputyId: true,
  status: true,
  startDate: true,
  endDate: true,
  openEnded: true,
  reviewDate: true,
  notice: true,
  estimatedValue: true,
  maximumValue: true,
  procedure: true,
  procurementStartedOn: true,
  cpvCodes: true,
  agreementClass: true,
  contractType: true,
  standardContract: true,
  standardContractDeviation: true,
  awardMethod: true,
  callOffSteps: true,
  callOffLimits: true,
  inECommerce: true,
  eCommerceLink: true,
  environmentalRequirement: true,
  wagesClause: true,
  indexClause: true,
  isPublic: true,
  documentLink: true,
  announcedOn: true,
};
const optionProperties: PropertiesOf<OptionDecisionRecord> = {
  id: true,
  agreementId: true,
  sequence: true,
  months: true,
  mode: true,
  notice: true,
  decision: true,
  decidedById: true,
  decidedOn: true,
  reason: true,
};
const agreementSupplierProperties: PropertiesOf<AgreementSupplierContact> = {
  id: true,
  agreementId: true,
  supplierId: true,
  rank: true,
  lot: true,
  contactPerson: true,
  email: true,
  phone: true,
};
const supplierProperties: PropertiesOf<Supplier> = {
  id: true,
  name: true,
  organisationNumber: true,
  municipalityNumber: true,
  categories: true,
  contactPerson: true,
  email: true,
  phone: true,
};
const serviceAreaProperties: PropertiesOf<ServiceArea> = { id: true, name: true, code: true, order: true, leaderId: true };
const unitProperties: PropertiesOf<Unit> = { id: true, name: true, code: true, serviceAreaId: true, leaderId: true };
const memberProperties: PropertiesOf<ResourceGroupMember> = {
  id: true,
  personId: true,
  serviceAreaId: true,
  role: true,
  from: true,
  to: true,
};
const ruleProperties: PropertiesOf<RuleValue> = {
  layer: true,
  rule: true,
  value: true,
  from: true,
  to: true,
  paragraph: true,
  note: true,
  source: true,
  readOn: true,
};
const assessmentProperties: PropertiesOf<Assessment> = {
  id: true,
  title: true,
  kind: true,
  agreementId: true,
  procurementId: true,
  steps: true,
  assessorId: true,
  date: true,
  recordedIn: true,
  status: true,
  result: true,
  paragraph: true,
  acknowledgedById: true,
  acknowledgedOn: true,
  acknowledgement: true,
};
const procurementProperties: PropertiesOf<Procurement> = {
  id: true,
  title: true,
  serviceAreaIds: true,
  cpvCodes: true,
  estimatedValue: true,
  neededBy: true,
  plannedStart: true,
  phase: true,
  procedure: true,
  description: true,
  purchaseType: true,
  startedOn: true,
  responsibleId: true,
  caseNumber: true,
  tenderToolReference: true,
  marketDialogueNote: true,
  criteria: true,
  climateWeight: true,
  climateReason: true,
  lots: true,
  tenderers: true,
  checklist: true,
  cancelledReason: true,
  replacesAgreementId: true,
  resultingAgreementId: true,
  requestId: true,
};
const followUpProperties: PropertiesOf<FollowUp> = {
  id: true,
  agreementId: true,
  title: true,
  kind: true,
  due: true,
  done: true,
  responsibleId: true,
  outcome: true,
  lesson: true,
};
const callOffProperties: PropertiesOf<CallOff> = {
  id: true,
  agreementId: true,
  supplierId: true,
  unitId: true,
  periodStart: true,
  periodEnd: true,
  amount: true,
  source: true,
};
const responseProperties: PropertiesOf<ReminderResponse> = {
  id: true,
  agreementId: true,
  deadlineKind: true,
  deadlineDate: true,
  answer: true,
  byId: true,
  at: true,
  comment: true,
  remindOn: true,
};

const pairs: readonly (readonly [string, ListDeclaration, object])[] = [
  ['agreements', agreements, agreementProperties],
  ['agreementOptions', agreementOptions, optionProperties],
  ['agreementSuppliers', agreementSuppliers, agreementSupplierProperties],
  ['suppliers', suppliers, supplierProperties],
  ['serviceAreas', serviceAreas, serviceAreaProperties],
  ['units', units, unitProperties],
  ['resourceGroup', resourceGroup, memberProperties],
  ['ruleValues', ruleValues, ruleProperties],
  ['assessments', assessments, assessmentProperties],
  ['procurements', procurements, procurementProperties],
  ['followUps', followUps, followUpProperties],
  ['callOffs', callOffs, callOffProperties],
  ['reminderResponses', reminderResponses, responseProperties],
];

describe('Every domain property has a column, and every column a property', () => {
  it.each(pairs)('%s', (_name, list, properties) => {
    // The id is SharePoint's own; a notice is two columns; a retired row is one that storage leaves out.
    const wanted = Object.keys(properties)
      .filter((property) => property !== 'id')
      .flatMap((property) => (property === 'notice' ? ['noticeAmount', 'noticeUnit'] : [property]));
    expect(
      Object.keys(list.columns)
        .filter((key) => key !== 'retired')
        .sort(),
    ).toEqual([...wanted].sort());
  });
});

const unions: readonly (readonly [string, ChoiceColumn, readonly string[]])[] = [
  ['agreements.kind', agreements.columns.kind, agreement.agreementKinds],
  ['agreements.enteredIntoBy', agreements.columns.enteredIntoBy, agreement.agreementParties],
  ['agreements.status', agreements.columns.status, agreement.agreementStatuses],
  ['agreements.agreementClass', agreements.columns.agreementClass, agreement.agreementClasses],
  ['agreements.contractType', agreements.columns.contractType, agreement.contractTypes],
  ['agreements.awardMethod', agreements.columns.awardMethod, agreement.awardMethods],
  ['agreements.procedure', agreements.columns.procedure, agreement.procedureParts],
  ['agreements.purchaseType', agreements.columns.purchaseType, agreement.purchaseTypes],
  ['agreements.noticeUnit', agreements.columns.noticeUnit, ['months', 'days']],
  ['agreementOptions.mode', agreementOptions.columns.mode, agreement.optionModes],
  ['agreementOptions.decision', agreementOptions.columns.decision, agreement.optionDecisions],
  ['agreementOptions.noticeUnit', agreementOptions.columns.noticeUnit, ['months', 'days']],
  ['assessments.kind', assessments.columns.kind, assessmentKinds],
  ['assessments.status', assessments.columns.status, assessmentStatuses],
  ['assessments.recordedIn', assessments.columns.recordedIn, ['protocol', 'ownNote']],
  ['procurements.phase', procurements.columns.phase, procurementPhases],
  ['procurements.procedure', procurements.columns.procedure, agreement.procedureParts],
  ['followUps.kind', followUps.columns.kind, followUpKinds],
  ['resourceGroup.role', resourceGroup.columns.role, ['resource', 'lead']],
  ['ruleValues.layer', ruleValues.columns.layer, ['law', 'local']],
  ['ruleValues.rule', ruleValues.columns.rule, ruleKeys],
  ['reminderResponses.deadlineKind', reminderResponses.columns.deadlineKind, deadlineKinds],
  ['reminderResponses.answer', reminderResponses.columns.answer, reminderAnswers],
  ['reminderRules.deadlineKind', reminderRules.columns.deadlineKind, deadlineKinds],
];

describe('Every choice covers the domain’s values exactly', () => {
  it.each(unions)('%s', (_name, column, codes) => {
    expect([...(limitsOf(column).choices ?? [])].sort()).toEqual([...codes].sort());
  });
});
