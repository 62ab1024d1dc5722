import { isAcross, type Ground, type Standing } from '../../../src/domain/across/is-across';
import { savesAcross, type SavedVersion } from '../../../src/domain/across/saves-across';
import { calendarDate } from '../../../src/domain/calendar-date';

const today = calendarDate('2026-11-23');
const member = (personId: number, serviceAreaId: number | null, over: { to?: string; role?: 'resource' | 'lead' } = {}) => ({
  id: personId,
  personId,
  serviceAreaId,
  role: over.role ?? ('resource' as const),
  from: calendarDate('2026-01-01'),
  to: over.to === undefined ? null : calendarDate(over.to),
});
const ground: Ground = {
  units: [
    { id: 30, serviceAreaId: 1, leaderId: 9 },
    { id: 31, serviceAreaId: 2, leaderId: 10 },
  ],
  serviceAreas: [
    { id: 1, leaderId: 11 },
    { id: 2, leaderId: 12 },
  ],
  resourceGroup: [
    member(20, 1),
    member(21, 2),
    member(22, null),
    member(23, 1, { to: '2026-11-22' }),
    member(24, 2, { role: 'lead' }),
  ],
  leadIds: [5],
};
const cleaning: Standing = { ownerId: 7, deputyId: 8, unitId: 30, serviceAreaIds: [1] };

test.each([
  ['the owner', 7, false],
  ['the deputy', 8, false],
  ['who leads the unit', 9, false],
  ['who leads the service area', 11, false],
  ['a resource person of the area', 20, false],
  ['a resource person of the whole municipality', 22, false],
  ['a procurement lead of the site group', 5, false],
  ['a procurement lead of the resource group', 24, false],
  ['who leads another unit', 10, true],
  ['who leads another area', 12, true],
  ['a resource person of another area', 21, true],
  ['a resource person until yesterday', 23, true],
  ['somebody else', 99, true],
])('%s (person %i) edits across: %s', (_who, personId, across) => {
  expect(isAcross(personId, cleaning, ground, today)).toBe(across);
});

test('an agreement for every area is every resource person’s', () => {
  const forAll = { ...cleaning, serviceAreaIds: [] };
  expect(isAcross(21, forAll, ground, today)).toBe(false);
  expect(isAcross(10, forAll, ground, today)).toBe(true);
});

test('the area of the unit counts beside those that the agreement names', () => {
  expect(isAcross(20, { ...cleaning, serviceAreaIds: [2] }, ground, today)).toBe(false);
  expect(isAcross(20, { ...cleaning, serviceAreaIds: [2], unitId: null }, ground, today)).toBe(true);
});

test('an agreement without an owner is nobody’s own', () => {
  const loose = { ...cleaning, ownerId: null, deputyId: null };
  expect([isAcross(7, loose, ground, today), isAcross(20, loose, ground, today)]).toEqual([true, false]);
});

const saved = (
  number: number,
  at: string,
  savedById: number | null,
  standing: Standing | null,
  row = 'agreements 1',
): SavedVersion => ({
  row,
  number,
  savedAt: `2026-11-${at}:00Z`,
  day: calendarDate(`2026-11-${at.slice(0, 2)}`),
  savedById,
  standing,
});
const numbers = (versions: readonly SavedVersion[]) =>
  savesAcross(versions, ground).map(({ version: { row, number } }) => `${row}:${number}`);

test('making an agreement for somebody else, with its options, is not across, and a later option is', () => {
  const made = saved(1, '20T09:00', 99, cleaning);
  const with1 = saved(1, '20T09:01', 99, null, 'agreementOptions 1');
  const later = saved(1, '20T10:00', 99, null, 'agreementOptions 2');
  expect(numbers([later, with1, made])).toEqual(['agreementOptions 2:1']);
});

test('who takes an agreement over does so across, and is its owner afterwards', () => {
  const taken = { ...cleaning, ownerId: 99 };
  const versions = [
    saved(1, '20T09:00', 7, cleaning),
    saved(2, '21T09:00', 99, taken),
    saved(3, '21T10:00', 99, taken),
    saved(2, '21T11:00', 99, null, 'agreementOptions 1'),
    saved(4, '22T09:00', 7, taken),
  ];
  expect(savesAcross(versions, ground).map(({ version, before }) => [version.number, before.ownerId])).toEqual([
    [2, 7],
    [4, 99],
  ]);
});

test('versions of one second are told apart by their numbers', () => {
  const taken = { ...cleaning, ownerId: 99 };
  expect(numbers([saved(3, '20T09:00', 99, taken), saved(1, '20T09:00', 7, cleaning), saved(2, '20T09:00', 7, taken)])).toEqual(
    [],
  );
});

test('who is responsible for a follow-up stands in the owner’s place for it, and what no person wrote is nobody’s', () => {
  const made = saved(1, '19T09:00', 7, cleaning);
  const done = saved(2, '20T09:00', 99, null, 'followUps 1');
  expect(numbers([made, { ...done, responsibleId: 99 }])).toEqual([]);
  expect(numbers([made, { ...done, responsibleId: 98 }])).toEqual(['followUps 1:2']);
  expect(numbers([made, { ...done, savedById: null }])).toEqual([]);
});

test('membership counts as it was on the day of the save', () => {
  const made = saved(1, '19T09:00', 7, cleaning);
  expect(numbers([made, saved(2, '22T09:00', 23, cleaning), saved(3, '23T09:00', 23, cleaning)])).toEqual(['agreements 1:3']);
});
