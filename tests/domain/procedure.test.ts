import * as fc from 'fast-check';
import type { ProcedurePart, PurchaseType } from '../../src/domain/agreement';
import { calendarDate, dateOfDayNumber, toDayNumber } from '../../src/domain/calendar-date';
import { procedureFor, procedurePart } from '../../src/domain/procedure';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';

const on = calendarDate;
const book = ruleBook(defaultRuleValues);
const partOf = (value: number, purchaseType: PurchaseType, startedOn: string) =>
  procedureFor({ value, purchaseType, startedOn: on(startedOn) }, book).part;

type Threshold = readonly [string, PurchaseType, string, number, ProcedurePart, ProcedurePart];

/** Every threshold on the first and the last day of its value: what holds under it, and from it. */
const thresholds: readonly Threshold[] = [
  ['the act on its last day at 100 000', 'goodsAndServices', '2026-06-30', 100_000, 'belowAct', 'partI'],
  ['the act on its first day at 500 000', 'goodsAndServices', '2026-07-01', 500_000, 'belowAct', 'partI'],
  ['the act for works', 'works', '2026-07-01', 500_000, 'belowAct', 'partI'],
  ['the act for special services', 'specialServices', '2026-07-01', 500_000, 'belowAct', 'partI'],
  ['the national threshold', 'goodsAndServices', '2026-07-01', 1_300_000, 'partI', 'partII'],
  ['the national threshold for works', 'works', '2026-07-01', 1_300_000, 'partI', 'partII'],
  ['EEA, goods and services, on the first day', 'goodsAndServices', '2024-03-14', 2_300_000, 'partII', 'partIII'],
  [
    'EEA, goods and services, on the last day before the change',
    'goodsAndServices',
    '2026-04-20',
    2_300_000,
    'partII',
    'partIII',
  ],
  ['EEA, goods and services, on the day of the change', 'goodsAndServices', '2026-04-21', 2_500_000, 'partII', 'partIII'],
  ['EEA, works, on the last day before the change', 'works', '2026-04-20', 57_800_000, 'partII', 'partIII'],
  ['EEA, works, on the day of the change', 'works', '2026-04-21', 62_900_000, 'partII', 'partIII'],
  ['special services on the last day before the change', 'specialServices', '2026-04-20', 7_800_000, 'partI', 'partIV'],
  ['special services on the day of the change', 'specialServices', '2026-04-21', 8_700_000, 'partI', 'partIV'],
];

describe('the procedure for a value', () => {
  it.each(thresholds)('changes at %s (%s, %s): one under, at, one over %d', (_, type, day, threshold, under, from) => {
    expect([threshold - 1, threshold, threshold + 1].map((value) => partOf(value, type, day))).toEqual([under, from, from]);
  });

  it('is judged by the day the procurement started, not by today', () => {
    expect(partOf(300_000, 'goodsAndServices', '2026-06-30')).toBe('partI');
    expect(partOf(300_000, 'goodsAndServices', '2026-07-01')).toBe('belowAct');
    expect(partOf(2_400_000, 'goodsAndServices', '2026-04-20')).toBe('partIII');
    expect(partOf(2_400_000, 'goodsAndServices', '2026-04-21')).toBe('partII');
  });

  it('knows no part II for special services', () => {
    expect(partOf(2_000_000, 'specialServices', '2026-07-28')).toBe('partI');
  });

  it('does not guess when the book lacks the value for that day, but says which one', () => {
    const answer = procedureFor({ value: 2_000_000, purchaseType: 'goodsAndServices', startedOn: on('2024-03-13') }, book);
    expect(answer).toMatchObject({ part: null, missing: ['eeaGoodsServices'], duties: [] });
    expect(partOf(200_000, 'goodsAndServices', '2024-03-13')).toBe('partI');
    expect(partOf(0, 'goodsAndServices', '2016-12-31')).toBeNull();
  });

  it('never gets milder as the value grows, and the quick answer is the full one', () => {
    const order: readonly (ProcedurePart | null)[] = ['belowAct', 'partI', 'partII', 'partIII', 'partIV'];
    const day = fc.integer({ min: toDayNumber(on('2024-03-14')), max: toDayNumber(on('2030-01-01')) }).map(dateOfDayNumber);
    const type = fc.constantFrom<PurchaseType>('goodsAndServices', 'works', 'specialServices');
    fc.assert(
      fc.property(fc.nat(70_000_000), fc.nat(10_000_000), type, day, (value, more, purchaseType, startedOn) => {
        const [small, big] = [value, value + more].map(
          (each) => procedureFor({ value: each, purchaseType, startedOn }, book).part,
        );
        expect(order.indexOf(big ?? null)).toBeGreaterThanOrEqual(order.indexOf(small ?? null));
        expect(procedurePart({ value, purchaseType, startedOn }, book)).toBe(small);
      }),
      { seed: 4631, numRuns: 500 },
    );
  });
});

describe('what the procedure asks for', () => {
  const dutiesOf = (value: number, startedOn = '2026-07-28', purchaseType: PurchaseType = 'goodsAndServices') =>
    procedureFor({ value, purchaseType, startedOn: on(startedOn) }, book).duties.map(
      ({ code, paragraph }) => `${code} ${paragraph}`,
    );

  it('is nothing by law below the act', () => {
    expect(dutiesOf(499_999)).toEqual([]);
  });

  it('is competition and a protocol by § 7-1 in part I', () => {
    expect(dutiesOf(500_000)).toEqual([
      'competition LOA § 4',
      'protocol FOA § 7-1',
      'climateWeight LOA § 5b',
      'riskBasedControl LOA § 5i',
    ]);
  });

  it('is Doffin, a protocol by § 10-5 and a reasonable standstill in part II', () => {
    expect(dutiesOf(1_300_000)).toEqual([
      'competition LOA § 4',
      'protocol FOA § 10-5',
      'doffinNotice FOA § 5-1 (2)',
      'reasonableStandstill FOA § 10-2',
      'frameworkMaxMonths FOA §§ 11-1, 26-1',
      'climateWeight LOA § 5b',
      'riskBasedControl LOA § 5i',
    ]);
  });

  it('is Doffin and TED, a protocol by § 25-5 and the standstill in days in part III', () => {
    expect(dutiesOf(2_500_000)).toEqual([
      'competition LOA § 4',
      'protocol FOA § 25-5',
      'doffinNotice FOA § 5-3 (1)',
      'tedNotice FOA § 5-3 (1)',
      'standstillDays FOA § 25-2',
      'frameworkMaxMonths FOA §§ 11-1, 26-1',
      'climateWeight LOA § 5b',
      'wagesClause FOR-2008-02-08-112 § 4',
      'apprentices FOR-2016-12-17-1708',
      'riskBasedControl LOA § 5i',
    ]);
  });

  it('is Doffin and TED, and to be checked a protocol by § 30-1 and a standstill, in part IV', () => {
    expect(dutiesOf(8_700_000, '2026-07-28', 'specialServices')).toEqual([
      'competition LOA § 4',
      'protocol FOA § 30-1',
      'doffinNotice FOA § 5-3 (2)',
      'tedNotice FOA § 5-3 (2)',
      'standstillDays FOA § 25-2',
      'climateWeight LOA § 5b',
      'wagesClause FOR-2008-02-08-112 § 4',
      'apprentices FOR-2016-12-17-1708',
      'riskBasedControl LOA § 5i',
    ]);
  });

  it('follows the law of the day: no duty of control before 1 July 2026, and climate by § 7-9', () => {
    expect(dutiesOf(500_000, '2026-06-30')).toEqual(['competition LOA § 4', 'protocol FOA § 7-1', 'climateWeight FOA § 7-9']);
  });

  it('names the values that decided it: those reached and the first that is not', () => {
    const { deciding } = procedureFor({ value: 800_000, purchaseType: 'works', startedOn: on('2026-07-28') }, book);
    expect(deciding.map(({ rule, value }) => [rule, value])).toEqual([
      ['actThreshold', 500_000],
      ['nationalThreshold', 1_300_000],
    ]);
  });
});

describe('a value that is exactly at a threshold', () => {
  it('has reached it, so that the next threshold is part of what decided', () => {
    const { part, deciding } = procedureFor(
      { value: 1_300_000, purchaseType: 'goodsAndServices', startedOn: on('2026-07-28') },
      book,
    );
    expect(part).toBe('partII');
    expect(deciding.map(({ rule }) => rule)).toEqual(['actThreshold', 'nationalThreshold', 'eeaGoodsServices']);
  });
});

describe('the local layer', () => {
  const localOf = (value: number, startedOn: string) =>
    procedureFor({ value, purchaseType: 'goodsAndServices', startedOn: on(startedOn) }, book).local.map(({ rule }) => rule);

  it('asks for three local suppliers under 100 000, and not at it', () => {
    expect(localOf(99_999, '2026-07-28')).toEqual(['localQuotes', 'localReservedAssessment']);
    expect(localOf(100_000, '2026-07-28')).toEqual(['localReservedAssessment']);
  });

  it('holds from the day the strategy was passed', () => {
    expect(localOf(50_000, '2022-04-06')).toEqual([]);
    expect(localOf(50_000, '2022-04-07')).toEqual(['localQuotes', 'localReservedAssessment']);
  });

  it("shows the strategy's 100 000 next to the law's 500 000 and says which is which", () => {
    const answer = procedureFor({ value: 99_999, purchaseType: 'goodsAndServices', startedOn: on('2026-07-28') }, book);
    expect(answer.deciding).toMatchObject([{ layer: 'law', value: 500_000 }]);
    expect(answer.local[0]).toMatchObject({ layer: 'local', value: 100_000 });
  });
});
