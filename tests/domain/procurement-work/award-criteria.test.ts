import { assert, integer, property } from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { AwardCriterion } from '../../../src/domain/procurement';
import { climateWeightOf, criteriaFaults, criteriaSum } from '../../../src/domain/procurement-work/award-criteria';
import { climateShortfall } from '../../../src/domain/procurement-work/climate-shortfall';
import { aProcurement } from '../../support/plan-builders';
import { factsOf } from './facts';

const criterion = (name: string, weight: number, isClimate = false): AwardCriterion => ({ name, weight, isClimate });

test('the climate weight is the sum of the criteria for climate and environment', () => {
  expect(climateWeightOf([criterion('Pris', 60), criterion('Klima', 20, true), criterion('Gjenbruk', 20, true)])).toBe(40);
});

test('no criteria have no climate weight, and criteria without climate have none of it', () => {
  expect(climateWeightOf([])).toBeNull();
  expect(climateWeightOf([criterion('Pris', 100)])).toBe(0);
});

test('decimals that come to a hundred are a hundred', () => {
  expect(criteriaSum([criterion('A', 33.3), criterion('B', 33.3), criterion('C', 33.4)])).toBe(100);
});

test.each([
  ['a name that is missing', [criterion(' ', 100)], ['nameMissing']],
  ['the same name twice', [criterion('Pris', 50), criterion('pris ', 50)], ['nameTwice']],
  ['a negative weight', [criterion('Pris', 110), criterion('Miljø', -10)], ['weightNegative']],
  ['weights that are not a hundred', [criterion('Pris', 70), criterion('Miljø', 20)], ['sumNot100']],
  ['nothing written yet', [], []],
])('criteria with %s are told', (_what, criteria, faults) => {
  expect(criteriaFaults(criteria)).toEqual(faults);
});

test.each([
  ['the day before the new act', '2026-06-30', 'FOA § 7-9'],
  ['the day of the new act', '2026-07-01', 'LOA § 5b'],
])('too little climate weight on %s is told with its paragraph', (_when, startedOn, paragraph) => {
  const procurement = aProcurement({
    startedOn: calendarDate(startedOn),
    criteria: [criterion('Pris', 71), criterion('Klima', 29, true)],
  });
  const { answer } = factsOf(procurement).rules;
  expect(answer && climateShortfall(procurement, answer)).toMatchObject({ weight: 29, rule: { paragraph } });
});

test('thirty per cent is enough, and so is a reason', () => {
  const enough = aProcurement({ criteria: [criterion('Pris', 70), criterion('Klima', 30, true)] });
  const reasoned = aProcurement({ criteria: [criterion('Pris', 100)], climateReason: 'Krav til utsleppsfri levering.' });
  for (const procurement of [enough, reasoned]) {
    const { answer } = factsOf(procurement).rules;
    expect(answer && climateShortfall(procurement, answer)).toBeNull();
  }
});

test('under the threshold of the act nobody asks for climate weight', () => {
  const procurement = aProcurement({ estimatedValue: 499_999, criteria: [criterion('Pris', 100)] });
  const { answer } = factsOf(procurement).rules;
  expect(answer && climateShortfall(procurement, answer)).toBeNull();
});

test('property: there is a shortfall exactly when the climate weight is under the limit', () => {
  assert(
    property(integer({ min: 0, max: 100 }), (weight) => {
      const procurement = aProcurement({ criteria: [criterion('Klima', weight, true), criterion('Pris', 100 - weight)] });
      const { answer } = factsOf(procurement).rules;
      expect((answer && climateShortfall(procurement, answer)) !== null).toBe(weight < 30);
    }),
    { seed: 6, numRuns: 101 },
  );
});
