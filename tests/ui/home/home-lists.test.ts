import { calendarDate } from '../../../src/domain/calendar-date';
import { areasOf, attention } from '../../../src/ui/features/home/attention';
import { firstName, hourInOslo, partOfDay } from '../../../src/ui/features/home/greeting';
import { newFrameworks } from '../../../src/ui/state/new-frameworks';
import { suggestAgreements } from '../../../src/ui/state/suggest-agreements';
import { waitingAssessments } from '../../../src/ui/features/home/waiting-assessments';
import { applyFilter, noFilter, parseRegisterQuery, registerQuery } from '../../../src/ui/state/register-filter';
import { aRow } from '../../support/a-row';
import { anAgreement, anAssessment, aPerson, aResourceGroupMember, aSession, testToday } from '../../support/builders';

describe('the greeting', () => {
  test.each([
    [3, 'evening'],
    [4, 'morning'],
    [9, 'morning'],
    [10, 'day'],
    [17, 'day'],
    [18, 'evening'],
    [23, 'evening'],
  ])('at %i is for the %s', (hour, part) => expect(partOfDay(hour)).toBe(part));

  test('follows the clock in Oslo, summer and winter', () => {
    expect(hourInOslo(new Date('2025-11-24T07:30:00Z'))).toBe(8);
    expect(hourInOslo(new Date('2025-07-24T22:30:00Z'))).toBe(0);
  });

  test('uses the first name', () => expect(firstName('  Ingrid  Marie Haugland ')).toBe('Ingrid'));
});

describe('suggestions', () => {
  const rows = [
    anAgreement({ id: 1, title: 'Skulemøblar', purpose: 'Pultar til elevar' }),
    anAgreement({ id: 2, title: 'Møblar til kontor', purpose: 'Pultar og stolar' }),
    anAgreement({ id: 3, title: 'Flyttetenester', purpose: 'Flytting av møblar' }),
    anAgreement({ id: 4, title: 'Møblar, gamal', status: 'ended' }),
    anAgreement({ id: 5, title: 'Møblar ute', startDate: calendarDate('2025-12-01'), endDate: calendarDate('2027-11-30') }),
    anAgreement({ id: 6, title: 'Møblar, utkast', status: 'draft' }),
  ].map((agreement) => aRow(agreement));
  const ids = (text: string, most = 10) => suggestAgreements(rows, text, most).map(({ agreement }) => agreement.id);

  test('are in order of how well the title fits, those that start later last, and none that nobody may buy on', () => {
    expect(ids('møblar')).toEqual([2, 1, 3, 5]);
  });
  test('find with a foreign keyboard, with all words, and at most so many', () => {
    expect(ids('moblar pultar')).toEqual([2, 1]);
    expect(ids('møblar', 2)).toEqual([2, 1]);
  });
  test('are none for nothing, and signs are only signs', () => {
    expect(ids('  ')).toEqual([]);
    expect(ids('.*(')).toEqual([]);
  });
});

test('new framework agreements were told of within 60 days or start within 30, newest first', () => {
  const rows = [
    anAgreement({ id: 1, announcedOn: calendarDate('2025-09-25') }),
    anAgreement({ id: 2, announcedOn: calendarDate('2025-09-24') }),
    anAgreement({ id: 3, announcedOn: calendarDate('2025-11-20') }),
    anAgreement({ id: 4, status: 'signed', startDate: calendarDate('2025-12-24'), endDate: calendarDate('2027-12-23') }),
    anAgreement({ id: 5, status: 'signed', startDate: calendarDate('2025-12-25'), endDate: calendarDate('2027-12-23') }),
    anAgreement({ id: 6, announcedOn: calendarDate('2025-11-20'), kind: 'single' }),
    anAgreement({ id: 7, announcedOn: calendarDate('2025-11-20'), status: 'terminated' }),
  ].map((agreement) => aRow(agreement));
  expect(newFrameworks(rows, testToday).map(({ agreement }) => agreement.id)).toEqual([4, 3, 1]);
});

describe('the areas a person answers for', () => {
  const members = [
    aResourceGroupMember({ personId: 1, serviceAreaId: 2 }),
    aResourceGroupMember({ personId: 1, serviceAreaId: 1, to: calendarDate('2025-11-23') }),
    aResourceGroupMember({ personId: 3, serviceAreaId: 1 }),
  ];
  test('are those of the resource group today; the lead has all, an owner none', () => {
    expect(areasOf(aSession({ roles: ['owner', 'resource'] }), members, testToday)).toEqual([2]);
    expect(areasOf(aSession({ roles: ['lead'] }), members, testToday)).toBeNull();
    expect(areasOf(aSession(), members, testToday)).toEqual([]);
  });
});

test('what nobody has taken hold of is counted with the filter that its link opens, and passed deadlines are named', () => {
  const agreements = [
    anAgreement({ id: 1, ownerId: null, serviceAreaIds: [1] }),
    anAgreement({ id: 2, ownerId: 99, serviceAreaIds: [2] }),
    anAgreement({ id: 3, endDate: calendarDate('2026-02-10'), serviceAreaIds: [1] }),
    anAgreement({ id: 4, endDate: calendarDate('2025-10-31'), options: [], serviceAreaIds: [] }),
    anAgreement({ id: 5, endDate: calendarDate('2025-10-31'), options: [], status: 'ended' }),
  ];
  const rows = agreements.map((agreement) => aRow(agreement));
  const context = { today: testToday, personId: 1 };
  const all = attention(rows, null, context);
  expect([all.withoutOwner.count, all.options.count]).toEqual([2, 3]);
  expect(all.passed.map(({ row, deadline }) => [row.agreement.id, deadline.kind])).toEqual([
    [4, 'expiry'],
    [3, 'optionDecision'],
  ]);
  const inCulture = attention(rows, [2], context);
  expect(inCulture.passed.map(({ row }) => row.agreement.id)).toEqual([4]);
  for (const { filter, count } of [all.withoutOwner, all.options, inCulture.withoutOwner, inCulture.options]) {
    expect(applyFilter(rows, { ...noFilter, ...parseRegisterQuery(registerQuery(filter)) }, context)).toHaveLength(count);
  }
});

test('assessments wait for the assessor, the owner, and for the area when nobody is named', () => {
  const rowOf = (id: number) => aRow(anAgreement({ id, ownerId: id === 1 ? 1 : 7, deputyId: null, serviceAreaIds: [2] }));
  const all = [
    anAssessment({ id: 1, agreementId: 2, assessorId: null }),
    anAssessment({ id: 2, agreementId: 1, assessorId: 3 }),
    anAssessment({ id: 3, agreementId: null, procurementId: 4, assessorId: 1 }),
    anAssessment({ id: 4, agreementId: 2, assessorId: 3 }),
    anAssessment({ id: 5, agreementId: null, procurementId: 4, assessorId: null }),
  ];
  const ids = (areaIds: readonly number[] | null) =>
    waitingAssessments(all, { personId: aPerson().id, areaIds, isResource: false, rowOf }).map(({ id }) => id);
  expect(ids([])).toEqual([2, 3]);
  expect(ids([2])).toEqual([2, 3, 1]);
  expect(ids(null)).toEqual([2, 3, 1, 5]);
});

test('what others have handed on waits for the resource group, what one has handed on oneself does not', () => {
  const rowOf = (id: number) => aRow(anAgreement({ id, ownerId: 1, deputyId: null, serviceAreaIds: [2] }));
  const status = 'awaitingAcknowledgement' as const;
  const all = [
    anAssessment({ id: 1, status, agreementId: 1, assessorId: 1 }),
    anAssessment({ id: 2, status, agreementId: 1, assessorId: 3 }),
    anAssessment({ id: 3, status, agreementId: null, procurementId: 4, assessorId: 3 }),
    anAssessment({ id: 4, status: 'draft', agreementId: null, procurementId: 4, assessorId: 1 }),
  ];
  const ids = (areaIds: readonly number[] | null, isResource: boolean) =>
    waitingAssessments(all, { personId: 1, areaIds, isResource, rowOf }).map(({ id }) => id);
  expect(ids(null, true)).toEqual([4, 2, 3]);
  expect(ids([2], true)).toEqual([4, 2, 3]);
  expect(ids([1], true)).toEqual([4, 3]);
  expect(ids(null, false)).toEqual([4]);
});
