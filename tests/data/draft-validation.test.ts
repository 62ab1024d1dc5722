import type { AgreementDraft } from '../../src/domain/agreement';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { agreementFaults } from '../../src/data/agreement-validation';
import { ValidationError } from '../../src/data/data-errors';
import { validateAgainstSchema } from '../../src/data/draft-validation';
import { suppliers } from '../../src/schema/suppliers';

const day = (text: string) => text as CalendarDate;

const draft: AgreementDraft = {
  title: 'Kontormøblar',
  purpose: 'Pultar og stolar',
  referenceNumber: '2024-01',
  kind: 'framework',
  purchaseType: 'goodsAndServices',
  enteredIntoBy: 'own',
  serviceAreaIds: [],
  unitId: null,
  ownerId: null,
  deputyId: null,
  status: 'draft',
  startDate: day('2026-01-01'),
  endDate: day('2027-12-31'),
  openEnded: false,
  reviewDate: null,
  notice: null,
  estimatedValue: null,
  maximumValue: null,
  agreementClass: 'C',
  contractType: 'ordinary',
  cpvCodes: [],
  announcedOn: null,
  caseNumber: '',
  procedure: null,
  procurementStartedOn: null,
  standardContract: '',
  standardContractDeviation: '',
  awardMethod: null,
  callOffSteps: [],
  callOffLimits: '',
  inECommerce: false,
  eCommerceLink: '',
  environmentalRequirement: '',
  wagesClause: false,
  indexClause: false,
  isPublic: false,
  documentLink: '',
};
const option = { sequence: 1, months: 12, mode: 'active', notice: null } as const;
const supplier = { supplierId: 3, rank: 1, lot: '', contactPerson: '', email: '', phone: '' };

test('an agreement that fits the schema has no faults', () => {
  expect(agreementFaults({ draft, options: [option], suppliers: [supplier] })).toEqual([]);
});

test('every fault is listed at once, each with its place', () => {
  const faults = agreementFaults({
    draft: {
      ...draft,
      title: '  ',
      purpose: 'x'.repeat(256),
      endDate: day('2025-12-31'),
      estimatedValue: -1,
      maximumValue: Number.NaN,
      documentLink: 'javascript:alert(1)',
      reviewDate: day('2026-02-30'),
    },
    options: [option, { ...option, sequence: 0, months: 1.5 }],
    suppliers: [{ ...supplier, supplierId: 0, phone: '1'.repeat(31) }],
  });
  expect(faults).toEqual([
    { field: 'title', rule: 'required' },
    { field: 'purpose', rule: 'tooLong', limit: 255 },
    { field: 'reviewDate', rule: 'notADate' },
    { field: 'estimatedValue', rule: 'tooSmall', limit: 0 },
    { field: 'maximumValue', rule: 'notANumber' },
    { field: 'documentLink', rule: 'notALink' },
    { field: 'endDate', rule: 'endBeforeStart' },
    { field: 'options.1.sequence', rule: 'tooSmall', limit: 1 },
    { field: 'options.1.months', rule: 'notANumber' },
    { field: 'suppliers.0.supplierId', rule: 'notANumber' },
    { field: 'suppliers.0.phone', rule: 'tooLong', limit: 30 },
  ]);
  expect(new ValidationError(faults).message).toContain('title required');
});

test('only an open-ended agreement is without an end', () => {
  expect(agreementFaults({ draft: { ...draft, endDate: null }, options: [], suppliers: [] })).toEqual([
    { field: 'endDate', rule: 'required' },
  ]);
  expect(agreementFaults({ draft: { ...draft, endDate: null, openEnded: true }, options: [], suppliers: [] })).toEqual([]);
});

test('a change looks only at what is changed, a new row at all of it', () => {
  expect(validateAgainstSchema(suppliers, { phone: '56 00 00 00' })).toEqual([]);
  expect(validateAgainstSchema(suppliers, { phone: '56 00 00 00' }, { whole: true })).toEqual([
    { field: 'name', rule: 'required' },
  ]);
  expect(validateAgainstSchema(suppliers, { name: '' })).toEqual([{ field: 'name', rule: 'required' }]);
});

test('a choice must be one of the schema’s, not merely a property of every object', () => {
  const change = { ...draft, kind: 'toString' as never };
  expect(agreementFaults({ draft: change, options: [], suppliers: [] })).toEqual([{ field: 'kind', rule: 'notAChoice' }]);
});
