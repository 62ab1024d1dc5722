import * as fc from 'fast-check';
import { purchaseTypes } from '../../../src/domain/agreement';
import { calendarDate } from '../../../src/domain/calendar-date';
import {
  askedValue,
  emptyForm,
  formQuery,
  noDate,
  readForm,
  startedOn,
  valueBases,
} from '../../../src/ui/features/guide/guide-form';

const today = calendarDate('2026-11-23');

test('an empty question is an empty address, and the other way round', () => {
  expect(formQuery(emptyForm)).toBe('');
  expect(readForm('')).toEqual(emptyForm);
});

test('a question comes back from its address as it was', () => {
  const codes = fc.constantFrom('98310000', '39130000-2', '45000000');
  fc.assert(
    fc.property(
      fc.record({
        what: fc.string({ maxLength: 60, unit: 'grapheme' }),
        cpvCodes: fc.uniqueArray(codes),
        areaId: fc.option(fc.integer({ min: 1, max: 9_999 })),
        purchaseType: fc.constantFrom(...purchaseTypes),
        basis: fc.constantFrom(...valueBases),
        amount: fc.string({ maxLength: 30 }),
        options: fc.string({ maxLength: 30 }),
        started: fc.constantFrom('', noDate, '2026-07-01'),
        noneFits: fc.boolean(),
      }),
      (form) => {
        expect(readForm(formQuery(form))).toEqual(form);
      },
    ),
    { seed: 4631, numRuns: 200 },
  );
});

test('an address that somebody has written by hand asks nothing that cannot be asked', () => {
  expect(readForm('omrade=x&type=ukjent&pris=&cpv=1,98310000,98310000,%3Cscript%3E&ingen=ja&kva=%00')).toMatchObject({
    areaId: null,
    purchaseType: 'goodsAndServices',
    basis: 'fixed',
    cpvCodes: ['98310000'],
    noneFits: false,
  });
  expect(readForm(`kva=${'a'.repeat(5_000)}`).what).toHaveLength(200);
});

describe('the value', () => {
  const value = (over: Partial<typeof emptyForm>) => askedValue({ ...emptyForm, ...over });

  test('is the total with its options', () => {
    expect(value({ amount: '2,6 mill', options: '400 000' }).value).toBe(3_000_000);
    expect(value({ amount: '0' }).value).toBe(0);
  });

  test('of a framework agreement is the most that may be called off, and options are in it already', () => {
    expect(value({ basis: 'framework', amount: '2 500 000', options: '900 000' }).value).toBe(2_500_000);
  });

  test('that runs every month without an end counts as 48 months', () => {
    expect(value({ basis: 'openEnded', amount: '10 416' }).value).toBe(499_968);
    expect(value({ basis: 'openEnded', amount: '10 417' }).value).toBe(500_016);
  });

  test('is unknown while it is empty, and what is no amount is told at its own field', () => {
    expect(value({})).toEqual({ value: null, invalid: { amount: false, options: false } });
    expect(value({ amount: 'mykje' })).toEqual({ value: null, invalid: { amount: true, options: false } });
    expect(value({ amount: '-5' })).toEqual({ value: null, invalid: { amount: true, options: false } });
    expect(value({ amount: '5', options: 'noko' })).toEqual({ value: null, invalid: { amount: false, options: true } });
  });
});

test('the day is today until another is written, and none while the field is empty', () => {
  expect(startedOn(emptyForm, today)).toBe(today);
  expect(startedOn({ ...emptyForm, started: '2026-06-30' }, today)).toBe('2026-06-30');
  expect(startedOn({ ...emptyForm, started: noDate }, today)).toBeNull();
  expect(startedOn({ ...emptyForm, started: '2026-02-30' }, today)).toBeNull();
});
