import * as fc from 'fast-check';
import type { AgreementTerms, OptionTerm, PurchaseType } from '../../src/domain/agreement';
import { agreementStatuses, optionDecisions, optionModes, purchaseTypes } from '../../src/domain/agreement';
import { calendarDate, dateOfDayNumber, toDayNumber } from '../../src/domain/calendar-date';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { deadlineKinds } from '../../src/domain/deadline';
import type { DeadlineKind } from '../../src/domain/deadline';
import { defaultDeadlineSettings } from '../../src/domain/deadline-settings';
import { deadlines, nextDeadline } from '../../src/domain/deadlines';
import type { DeadlineInput } from '../../src/domain/deadlines';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';
import { isWorkingDay } from '../../src/domain/working-days';
import { anAgreement, anOption } from '../support/builders';

const on = calendarDate;
const book = ruleBook(defaultRuleValues);
const today = on('2025-11-24');
const ofKind = (kind: DeadlineKind, input: DeadlineInput, day = today, settings = defaultDeadlineSettings) =>
  deadlines(input, day, book, settings).filter((deadline) => deadline.kind === kind);
const openEnded = anAgreement({ openEnded: true, endDate: null, options: [], reviewDate: on('2026-06-01') });

describe('the rows of the table of terms and dates', () => {
  it('row 12 automatic, notice 3 months, undeclined: last day to decline 2023-09-30, act by Friday 2023-09-29, settled from 2023-10-01', () => {
    const terms = anAgreement({
      startDate: on('2022-01-01'),
      endDate: on('2023-12-31'),
      options: [anOption({ mode: 'automatic' })],
    });
    expect(ofKind('optionDecision', { terms }, on('2023-09-30'))).toEqual([
      { kind: 'optionDecision', date: '2023-09-30', actBy: '2023-09-29', optionSequence: 1 },
    ]);
    expect(ofKind('optionDecision', { terms }, on('2023-10-01'))).toEqual([]);
    expect(ofKind('expiry', { terms }, on('2023-10-01'))).toMatchObject([{ date: '2024-12-31' }]);
  });

  it('row 12 active, notice 3 months: last day to exercise 2025-11-28, which is a Friday', () => {
    const terms = anAgreement({ options: [anOption()] });
    expect(ofKind('optionDecision', { terms })).toEqual([
      { kind: 'optionDecision', date: '2025-11-28', actBy: '2025-11-28', optionSequence: 1 },
    ]);
  });

  it('row open-ended with review date 2026-06-01: never expires, a deadline of kind review', () => {
    expect(deadlines({ terms: openEnded }, on('2030-01-01'), book)).toEqual([
      { kind: 'review', date: '2026-06-01', actBy: '2026-06-01' },
    ]);
  });
});

describe('option decisions', () => {
  it('come for every option that can still be taken', () => {
    expect(ofKind('optionDecision', { terms: anAgreement() }).map(({ optionSequence, date }) => [optionSequence, date])).toEqual([
      [1, '2025-11-28'],
      [2, '2026-11-28'],
    ]);
  });

  it('stay while the day has passed undecided, and are gone when the agreement has expired', () => {
    const terms = anAgreement({ options: [anOption()] });
    expect(ofKind('optionDecision', { terms }, on('2026-02-28'))).toHaveLength(1);
    expect(ofKind('optionDecision', { terms }, on('2026-03-01'))).toEqual([]);
  });

  it('are gone when the option is decided', () => {
    for (const decision of ['exercised', 'declined'] as const) {
      expect(ofKind('optionDecision', { terms: anAgreement({ options: [anOption({ decision })] }) })).toEqual([]);
    }
  });
});

describe('the other kinds of deadline', () => {
  it('terminationNotice is the last day to give notice for the wanted end', () => {
    expect(ofKind('terminationNotice', { terms: openEnded, wantedEnd: on('2026-12-31') })).toEqual([
      { kind: 'terminationNotice', date: '2026-09-30', actBy: '2026-09-30' },
    ]);
    expect(ofKind('terminationNotice', { terms: openEnded })).toEqual([]);
    expect(ofKind('terminationNotice', { terms: anAgreement(), wantedEnd: on('2026-12-31') })).toEqual([]);
  });

  it('expiry is the current end, acted on by the Friday before a Saturday', () => {
    expect(ofKind('expiry', { terms: anAgreement({ options: [] }) })).toEqual([
      { kind: 'expiry', date: '2026-02-28', actBy: '2026-02-27' },
    ]);
  });

  it('expiry is left out while an automatic option will carry the agreement on', () => {
    const terms = anAgreement({ options: [anOption({ mode: 'automatic' })] });
    expect(ofKind('expiry', { terms }, on('2025-11-28'))).toEqual([]);
    expect(ofKind('expiry', { terms }, on('2025-11-29'))).toMatchObject([{ date: '2027-02-28' }]);
  });

  it('expiry stays after the day, until the agreement is marked as ended', () => {
    const terms = anAgreement({ options: [] });
    expect(deadlines({ terms }, on('2026-06-01'), book).map(({ kind }) => kind)).toEqual(['expiry']);
    expect(deadlines({ terms: { ...terms, status: 'ended' } }, on('2026-06-01'), book)).toEqual([]);
  });

  it.each<[string, number | null, PurchaseType, string]>([
    ['under the act, 1 month', 90_000, 'goodsAndServices', '2025-10-28'],
    ['part I, 3 months', 1_000_000, 'goodsAndServices', '2025-08-28'],
    ['part II, 6 months', 2_000_000, 'goodsAndServices', '2025-05-28'],
    ['part III, 12 months', 2_300_000, 'goodsAndServices', '2024-11-28'],
    ['part II for works of the same value, 6 months', 2_300_000, 'works', '2025-05-28'],
    ['part IV, 12 months', 7_800_000, 'specialServices', '2024-11-28'],
    ['a value that is not known, the longest', null, 'goodsAndServices', '2024-11-28'],
  ])('renewalStart is current end less notice less the lead time: %s', (_, value, purchaseType, date) => {
    const terms = anAgreement({ estimatedValue: value, maximumValue: null, purchaseType, options: [] });
    expect(ofKind('renewalStart', { terms })[0]?.date).toBe(date);
  });

  it('renewalStart goes by the maximum value, the rules in force and the configured lead times', () => {
    const terms = anAgreement({ estimatedValue: 2_000_000, maximumValue: 2_400_000, options: [] });
    expect(ofKind('renewalStart', { terms })[0]?.date).toBe('2024-11-28');
    // From 21 April 2026 part III begins at 2,5 million.
    const later = { ...terms, endDate: on('2028-02-29') };
    expect(ofKind('renewalStart', { terms: later }, on('2026-04-20'))[0]?.date).toBe('2026-11-29');
    expect(ofKind('renewalStart', { terms: later }, on('2026-04-21'))[0]?.date).toBe('2027-05-29');
    const settings = { ...defaultDeadlineSettings, leadMonths: { ...defaultDeadlineSettings.leadMonths, partIII: 18 } };
    expect(ofKind('renewalStart', { terms }, today, settings)[0]?.date).toBe('2024-05-28');
  });

  it('review is the review date', () => {
    const terms = anAgreement({ reviewDate: on('2025-12-25') });
    expect(ofKind('review', { terms })).toEqual([{ kind: 'review', date: '2025-12-25', actBy: '2025-12-24' }]);
  });

  it.each([
    [59, undefined],
    [60, 60],
    [80, 80],
    [100, 100],
  ])('ceiling at %d %% called off is the share %s', (share, percent) => {
    const terms = anAgreement({ maximumValue: 1_000_000 });
    const calledOff = { total: share * 10_000, lastPeriodEnd: on('2025-09-30') };
    const expected = { kind: 'ceiling', date: '2025-09-30', actBy: '2025-09-30', percent };
    expect(ofKind('ceiling', { terms, calledOff })).toEqual(percent === undefined ? [] : [expected]);
  });

  it('followUp is what is planned and not done', () => {
    const followUps = [
      { id: 7, due: on('2025-12-07'), done: null },
      { id: 8, due: on('2025-10-01'), done: on('2025-10-01') },
    ];
    expect(ofKind('followUp', { terms: anAgreement(), followUps })).toEqual([
      { kind: 'followUp', date: '2025-12-07', actBy: '2025-12-05', followUpId: 7 },
    ]);
  });

  it('owner comes without an owner, or with one who has left', () => {
    const known = new Set([1, 2]);
    expect(ofKind('owner', { terms: anAgreement({ ownerId: 1 }), knownPersonIds: known })).toEqual([]);
    expect(ofKind('owner', { terms: anAgreement({ ownerId: 9 }), knownPersonIds: known })).toHaveLength(1);
    expect(ofKind('owner', { terms: anAgreement({ ownerId: 9 }) })).toEqual([]);
    expect(ofKind('owner', { terms: anAgreement({ ownerId: null }) })).toEqual([
      { kind: 'owner', date: '2024-03-01', actBy: '2024-03-01' },
    ]);
  });
});

describe('deadlines', () => {
  const followUps = [{ id: 7, due: on('2025-12-03'), done: null }];

  it.each(['draft', 'terminated', 'ended'] as const)('of an agreement that is %s are its planned follow-ups only', (status) => {
    const terms = anAgreement({ status, ownerId: null, reviewDate: on('2025-12-01') });
    expect(deadlines({ terms, followUps }, today, book).map(({ kind }) => kind)).toEqual(['followUp']);
  });

  it('come soonest first, and the next one is the first', () => {
    const input = { terms: anAgreement({ ownerId: null, reviewDate: on('2025-12-01') }), followUps };
    const found = deadlines(input, today, book);
    expect(found.map(({ kind }) => kind)).toEqual([
      'owner',
      'renewalStart',
      'optionDecision',
      'review',
      'followUp',
      'expiry',
      'optionDecision',
    ]);
    expect(nextDeadline(input, today, book)).toEqual(found[0]);
    expect(nextDeadline({ terms: anAgreement({ status: 'ended' }) }, today, book)).toBeNull();
  });

  it('are acted on by a working day that is never after the date, in order, whatever the agreement', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyInput, anyDate, fc.boolean(), (input, day, closed) => {
        const calendar = { christmasEve: !closed, newYearsEve: !closed, holyWeek: !closed };
        const found = deadlines(input, day, book, { ...defaultDeadlineSettings, calendar });
        found.forEach((deadline, index) => {
          seen.add(deadline.kind);
          expect(isWorkingDay(deadline.actBy, calendar)).toBe(true);
          expect(deadline.actBy <= deadline.date).toBe(true);
          expect((found[index - 1]?.actBy ?? '') <= deadline.actBy).toBe(true);
        });
      }),
      { seed: 4631, numRuns: 1500 },
    );
    expect(seen).toEqual(new Set(deadlineKinds));
  });
});

const anyDate = fc.integer({ min: toDayNumber(on('2000-01-01')), max: toDayNumber(on('2080-12-31')) }).map(dateOfDayNumber);
const anyNotice = fc.option(fc.record({ amount: fc.nat(24), unit: fc.constantFrom('months' as const, 'days' as const) }));
const anyAmount = fc.option(fc.integer({ min: 1, max: 80_000_000 }));
const anyOption: fc.Arbitrary<OptionTerm> = fc.record({
  sequence: fc.constant(1),
  months: fc.integer({ min: 1, max: 48 }),
  mode: fc.constantFrom(...optionModes),
  notice: anyNotice,
  decision: fc.constantFrom(...optionDecisions),
});
const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    status: fc.constantFrom(...agreementStatuses),
    startDate: anyDate,
    endDate: fc.option(anyDate),
    reviewDate: fc.option(anyDate),
    notice: anyNotice,
    estimatedValue: anyAmount,
    maximumValue: anyAmount,
    purchaseType: fc.constantFrom(...purchaseTypes),
    ownerId: fc.option(fc.nat(3)),
    options: fc.array(anyOption, { maxLength: 4 }),
  })
  .map((terms) => ({
    ...terms,
    openEnded: terms.endDate === null,
    options: terms.options.map((option, index) => ({ ...option, sequence: index + 1 })),
  }));
const anyInput: fc.Arbitrary<DeadlineInput> = fc.record({
  terms: anyTerms,
  followUps: fc.array(fc.record({ id: fc.nat(), due: anyDate, done: fc.option(anyDate) }), { maxLength: 3 }),
  calledOff: fc.record<{ total: number; lastPeriodEnd: CalendarDate | null }>({
    total: fc.nat(80_000_000),
    lastPeriodEnd: fc.option(anyDate),
  }),
  knownPersonIds: fc.constant(new Set([1, 2])),
  wantedEnd: fc.option(anyDate),
});
