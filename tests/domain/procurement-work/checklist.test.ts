import { assert, constantFrom, integer, property, uniqueArray } from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { ChecklistMark, Procurement } from '../../../src/domain/procurement';
import { markDone, markUndone } from '../../../src/domain/procurement-work/checklist-marks';
import { checklistOf, isDone, marksOutside } from '../../../src/domain/procurement-work/checklist';
import { aProcurement, aTenderer } from '../../support/plan-builders';
import { factsOf } from './facts';

const listOf = (procurement: Procurement) => checklistOf(procurement, factsOf(procurement));
const codesOf = (procurement: Procurement) => listOf(procurement).map(({ code }) => code);
const at = (startedOn: string, over: Partial<Procurement> = {}) => aProcurement({ startedOn: calendarDate(startedOn), ...over });
const mark = (item: string, over: Partial<ChecklistMark> = {}): ChecklistMark => ({
  item,
  doneById: 3,
  doneOn: calendarDate('2026-11-20'),
  note: '',
  ...over,
});

test('a purchase of part III has the notice in TED and the standstill, and its points of law come before the own ones', () => {
  const list = listOf(at('2026-10-01', { estimatedValue: 2_500_000 }));
  expect(list.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['protocol', 'doffinNotice', 'tedNotice', 'awardNotice', 'standstillDays', 'feedback']),
  );
  const layers = list.map(({ layer }) => layer);
  expect(layers).toEqual(layers.toSorted((a, b) => (a === b ? 0 : a === 'law' ? -1 : 1)));
});

test('under the act there is no point of law, and the tender tool is not asked for', () => {
  const list = listOf(at('2026-10-01', { estimatedValue: 90_000 }));
  expect(list.filter(({ layer }) => layer === 'law')).toEqual([]);
  expect(list.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['localQuotes', 'localReservedAssessment', 'marketDialogue']),
  );
  expect(codesOf(at('2026-10-01', { estimatedValue: 90_000 }))).not.toContain('tenderTool');
});

test('a rule that is not in force on the day it was started is not in the list', () => {
  expect(codesOf(at('2026-06-30'))).not.toContain('riskBasedControl');
  expect(codesOf(at('2026-07-01'))).toContain('riskBasedControl');
  expect(codesOf(at('2022-04-06', { estimatedValue: 900_000 }))).not.toContain('marketDialogue');
  expect(codesOf(at('2022-04-07', { estimatedValue: 900_000 }))).toContain('marketDialogue');
});

test('what was not to be read in the law is a point to check, also the notice that such a standstill is counted from', () => {
  const toCheck = (over: Partial<Procurement>) =>
    listOf(at('2026-06-30', over)).flatMap((item) => (item.toCheck ? [item.code] : []));
  expect(toCheck({ estimatedValue: 9_000_000, purchaseType: 'specialServices' })).toEqual([
    'protocol',
    'awardNotice',
    'standstillDays',
    'wagesClause',
    'apprentices',
  ]);
  expect(toCheck({ estimatedValue: 600_000 })).toEqual([]);
});

test('the list is empty while nobody has written what it is worth', () => {
  expect(listOf(aProcurement({ estimatedValue: null }))).toEqual([]);
});

test('what is written on the procurement shows that a point is done', () => {
  const list = listOf(
    at('2026-10-01', {
      marketDialogueNote: 'Møte med sju verksemder.',
      tenderToolReference: 'KGV-12',
      lots: ['Nord', 'Sør'],
      criteria: [
        { name: 'Pris', weight: 70, isClimate: false },
        { name: 'Klima', weight: 30, isClimate: true },
      ],
      tenderers: [aTenderer({ won: true, feedbackOn: null }), aTenderer({ name: 'Stol AS' })],
    }),
  );
  const done = list.filter(isDone).map(({ code }) => code);
  expect(done).toEqual(expect.arrayContaining(['climateWeight', 'marketDialogue', 'tenderTool', 'lots', 'feedback']));
  expect(done).not.toContain('protocol');
});

test('a point that somebody has done says who and when, also when it was done twice', () => {
  const marks = markDone(markDone([], mark('protocol')), mark('protocol', { doneById: 1, note: 'Sak 26/7' }));
  expect(marks).toHaveLength(1);
  const protocol = listOf(at('2026-10-01', { checklist: marks })).find(({ code }) => code === 'protocol');
  expect(protocol?.mark).toMatchObject({ doneById: 1, note: 'Sak 26/7' });
});

test('a mark of a point that is no longer asked for is kept', () => {
  const procurement = at('2026-10-01', { estimatedValue: 90_000, checklist: [mark('tedNotice')] });
  expect(marksOutside(procurement, listOf(procurement))).toEqual([mark('tedNotice')]);
});

test('property: marking and taking it back leaves the other marks as they were', () => {
  const items = uniqueArray(constantFrom('protocol', 'doffinNotice', 'lots', 'feedback', 'competition'));
  assert(
    property(items, (done) => {
      const before = done.map((item) => mark(item));
      expect(markUndone(markDone(before, mark('tedNotice')), 'tedNotice')).toEqual(before);
    }),
    { seed: 6 },
  );
});

test('property: no point stands twice, whatever it is worth and whenever it was started', () => {
  const days = constantFrom('2017-01-01', '2022-04-07', '2026-04-20', '2026-04-21', '2026-06-30', '2026-07-01');
  const types = constantFrom('goodsAndServices' as const, 'works' as const, 'specialServices' as const);
  assert(
    property(integer({ min: 0, max: 80_000_000 }), days, types, (estimatedValue, startedOn, purchaseType) => {
      const codes = codesOf(at(startedOn, { estimatedValue, purchaseType }));
      expect(new Set(codes).size).toBe(codes.length);
    }),
    { seed: 6 },
  );
});
