import { calendarDate } from '../../../src/domain/calendar-date';
import { checkForm } from '../../../src/ui/features/agreement-form/form-check';
import { emptyForm, formOf, type FormValues } from '../../../src/ui/features/agreement-form/form-values';
import { parseForm } from '../../../src/ui/features/agreement-form/parse-form';
import { anAgreementDraft, testToday } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';

const filled = (over: Partial<FormValues> = {}): FormValues => ({
  ...emptyForm(testToday),
  title: 'Vask',
  referenceNumber: '2025-001',
  endDate: '2027-11-23',
  ...over,
});
const paths = (values: FormValues) => parseForm(values).faults.map(({ path, rule }) => `${path} ${rule}`);

test('an agreement that is opened and saved untouched is the same agreement', async () => {
  const page = await fakePorts().agreements.open(1);
  const { change, faults } = parseForm(formOf(page));
  expect(faults).toEqual([]);
  expect(change?.draft).toEqual(anAgreementDraft());
  expect(change?.options).toEqual([
    { id: 101, sequence: 1, months: 12, mode: 'active', notice: null },
    { id: 102, sequence: 2, months: 12, mode: 'active', notice: null },
  ]);
  expect(change?.suppliers).toMatchObject([{ id: 101, supplierId: 1, rank: 1, contactPerson: 'Kari Lund' }]);
});

test('what the schema requires and limits is told at its field', () => {
  expect(paths(emptyForm(testToday))).toEqual(['title required', 'referenceNumber required']);
  expect(paths(filled({ title: 'a'.repeat(256) }))).toEqual(['title tooLong']);
  expect(paths(filled({ maximumValue: '-5' }))).toEqual(['maximumValue tooSmall']);
  expect(paths(filled({ maximumValue: 'mykje' }))).toEqual(['maximumValue notAnAmount']);
  expect(paths(filled({ noticeAmount: '2,5' }))).toEqual(['notice notANumber']);
  expect(paths(filled({ noticeAmount: '1000' }))).toEqual(['notice tooLarge']);
  expect(paths(filled({ documentLink: 'javascript:alert(1)' }))).toEqual(['documentLink notALink']);
  expect(paths(filled({ cpvCodes: ['1234'] }))).toEqual(['cpvCodes notACpv']);
  expect(paths(filled({ startDate: '' }))).toEqual(['startDate required']);
});

test('an option and a supplier are told of by their place', () => {
  const option = {
    key: 'a',
    months: '0',
    mode: 'active',
    hasNotice: true,
    noticeAmount: '',
    noticeUnit: 'months',
    decision: 'open',
  } as const;
  const supplier = { key: 'b', supplierId: 1, rank: '0', lot: '', contactPerson: '', email: 'kari', phone: '' };
  expect(paths(filled({ options: [option], suppliers: [supplier] }))).toEqual([
    'options.0.months tooSmall',
    'options.0.notice required',
    'suppliers.0.rank tooSmall',
    'suppliers.0.email notAnEmail',
  ]);
});

test('a problem between fields stops the save, a warning does not', () => {
  const reversed = checkForm(filled({ startDate: '2027-01-01', endDate: '2026-12-31' }));
  expect(reversed.errors.map(({ rule }) => rule)).toEqual(['endBeforeStart']);
  const ownerless = checkForm(filled());
  expect(ownerless.errors).toEqual([]);
  expect(ownerless.warnings.map(({ rule }) => rule)).toContain('ownerMissing');
});

test('a field that could not be understood is told of once', () => {
  const { errors } = checkForm(filled({ endDate: '2026-02-30' }));
  expect(errors.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['endDate notADate']);
});

test('ticking open-ended takes the end away', () => {
  const { change } = parseForm(filled({ openEnded: true, endDate: '2027-01-01' }));
  expect(change?.draft).toMatchObject({ openEnded: true, endDate: null });
});

test('steps are one a line, without empty ones', () => {
  const { change } = parseForm(filled({ callOffSteps: ' Ring.\n\n  Bestill. \n' }));
  expect(change?.draft.callOffSteps).toEqual(['Ring.', 'Bestill.']);
  expect(change?.draft.startDate).toBe(calendarDate('2025-11-24'));
});
