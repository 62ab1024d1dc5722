import * as fc from 'fast-check';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import { procedureFor } from '../../../src/domain/procedure';
import { openPhases, procurementPhases } from '../../../src/domain/procurement';
import { ruleKeys, type RuleValue } from '../../../src/domain/rule-value';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { layerOf, ruleBook } from '../../../src/domain/rules-in-force';
import { bookWith, decidingDay, ruleEffect } from '../../../src/domain/rules/rule-effect';
import { unitOf } from '../../../src/domain/rules/rule-unit';
import { aProcurement } from '../../support/plan-builders';
import { aRuleValue } from '../../support/rule-builders';

const on = calendarDate;
const today = on('2026-11-23');
const first = on('2027-01-01');
const higherAct = aRuleValue({ rule: 'actThreshold', value: 1_000_000, from: first });
const effect = (added: RuleValue, ...over: readonly Partial<Parameters<typeof aProcurement>[0]>[]) =>
  ruleEffect(
    defaultRuleValues,
    added,
    over.map((each, index) => aProcurement({ id: index + 1, estimatedValue: 600_000, ...each })),
    today,
  );

describe('which running procurements a new value touches', () => {
  test.each([
    ['the day before', addDays(first, -1), 'untouched'],
    ['on the day', first, 'touched'],
    ['the day after', addDays(first, 1), 'touched'],
  ] as const)('planned to start %s', (_when, plannedStart, group) => {
    const { touched, untouched, unsettled } = effect(higherAct, { plannedStart });
    expect({ touched: touched.length, untouched: untouched.length, unsettled: unsettled.length }).toEqual({
      touched: 0,
      untouched: 0,
      unsettled: 0,
      [group]: 1,
    });
  });

  test('what has started is judged by that day, whatever was planned', () => {
    const { untouched } = effect(higherAct, { startedOn: on('2026-11-01'), plannedStart: on('2027-02-01') });
    expect(untouched[0]).toMatchObject({ why: 'startsBefore', start: { day: '2026-11-01', is: 'started' } });
  });

  test('without a start it is not settled', () => {
    expect(effect(higherAct, { startedOn: null, plannedStart: null }).unsettled).toHaveLength(1);
  });

  test('a plan whose day has passed is told of', () => {
    expect(effect(higherAct, { plannedStart: addDays(today, -1) }).untouched[0]?.start.isOverdue).toBe(true);
    expect(decidingDay({ startedOn: null, plannedStart: today }, today)?.isOverdue).toBe(false);
  });

  test.each(procurementPhases)('in phase %s', (phase) => {
    const { touched } = effect(higherAct, { plannedStart: first, phase });
    expect(touched).toHaveLength(openPhases.some((open) => open === phase) ? 1 : 0);
  });

  test('a value that comes later still holds for what starts after it', () => {
    const later = aRuleValue({ rule: 'actThreshold', value: 2_000_000, from: on('2027-06-01') });
    const of = (plannedStart: string) =>
      ruleEffect([...defaultRuleValues, later], higherAct, [aProcurement({ plannedStart: on(plannedStart) })], today);
    expect(of('2027-05-31').touched).toHaveLength(1);
    expect(of('2027-06-01').untouched[0]?.why).toBe('laterValueHolds');
  });

  test('come in order of the day they start', () => {
    const starts = ['2027-03-01', '2027-01-01', '2027-03-01'].map((day) => ({ plannedStart: on(day) }));
    expect(effect(higherAct, ...starts).touched.map(({ procurement }) => procurement.id)).toEqual([2, 1, 3]);
  });
});

describe('what changes for one that is touched', () => {
  const changed = (added: RuleValue, over: Partial<Parameters<typeof aProcurement>[0]> = {}) =>
    effect(added, { plannedStart: first, ...over }).touched[0]?.change;

  test('another part of the regulation, with the duties that go', () => {
    expect(changed(higherAct)).toMatchObject({ partBefore: 'partI', partAfter: 'belowAct', gained: [] });
    expect(changed(higherAct)?.lost).toEqual(expect.arrayContaining(['competition', 'protocol', 'climateWeight']));
  });

  test('duties that come', () => {
    const lower = aRuleValue({ rule: 'nationalThreshold', value: 550_000, from: first });
    const change = changed(lower);
    expect(change).toMatchObject({ partBefore: 'partI', partAfter: 'partII', lost: [] });
    expect(change?.gained).toEqual(expect.arrayContaining(['doffinNotice', 'reasonableStandstill']));
  });

  test('a value above what it is worth before and after leaves the procedure as it is', () => {
    const eea = aRuleValue({ rule: 'eeaGoodsServices', value: 2_700_000, from: first });
    expect(changed(eea)).toMatchObject({ partBefore: 'partI', partAfter: 'partI', gained: [], lost: [], altered: [] });
  });

  test('a duty that asks for more', () => {
    expect(changed(aRuleValue({ rule: 'climateWeight', value: 40, from: first }))?.altered).toEqual(['climateWeight']);
  });

  test('a local rule that comes, without touching the law', () => {
    const quotes = aRuleValue({ layer: 'local', rule: 'localQuotes', value: 700_000, from: first });
    expect(changed(quotes)).toMatchObject({ partBefore: 'partI', partAfter: 'partI', gained: ['localQuotes'], lost: [] });
  });

  test('nothing is said of a procurement that nobody has put a value on', () => {
    expect(changed(higherAct, { estimatedValue: null })).toBeNull();
  });
});

test('whatever is added, the answer for everything that starts before it is unchanged, and it is not among what is touched', () => {
  const rule = fc.constantFrom(...ruleKeys);
  const added = fc.record({ rule, value: fc.integer({ min: 1, max: 70_000_000 }), from: fc.integer({ min: 1, max: 900 }) });
  const procurement = fc.record({
    estimatedValue: fc.integer({ min: 0, max: 70_000_000 }),
    purchaseType: fc.constantFrom('goodsAndServices' as const, 'works' as const, 'specialServices' as const),
    daysBefore: fc.integer({ min: 1, max: 3_000 }),
    isStarted: fc.boolean(),
  });
  fc.assert(
    fc.property(added, procurement, (drawn, { estimatedValue, purchaseType, daysBefore, isStarted }) => {
      const from = addDays(today, drawn.from);
      const value = unitOf(drawn.rule) === 'none' ? null : drawn.value;
      const newValue = aRuleValue({ rule: drawn.rule, layer: layerOf(drawn.rule), value, from });
      const startedOn = addDays(from, -daysBefore);
      const purchase = { value: estimatedValue, purchaseType, startedOn };
      expect(procedureFor(purchase, bookWith(defaultRuleValues, newValue))).toEqual(
        procedureFor(purchase, ruleBook(defaultRuleValues)),
      );
      const start = isStarted ? { startedOn } : { plannedStart: startedOn };
      const told = ruleEffect(defaultRuleValues, newValue, [aProcurement({ estimatedValue, purchaseType, ...start })], today);
      expect([told.touched.length, told.untouched.length]).toEqual([0, 1]);
    }),
    { seed: 63, numRuns: 300 },
  );
});
