import { yearOf, type CalendarDate } from '../../domain/calendar-date';
import type { IndicatorCode } from '../../domain/indicators/indicator';
import { demoAreas } from './demo-organisation';

/** What was measured in a year; a position among the areas, or `null` for the municipality. */
export interface DemoMeasurement {
  readonly indicator: string;
  readonly period: string;
  readonly area: number | null;
  readonly value: number;
  readonly target: number | null;
}

interface Story {
  /** Of the year before last and of last year. */
  readonly values: readonly [number, number];
  readonly target: number | null;
  /** How far the areas are from the municipality, in their order; they have no target of their own but are held against its. */
  readonly areas?: readonly number[];
}

const stories: readonly (readonly [IndicatorCode | `endsWithin${3 | 6 | 12 | 24}`, Story])[] = [
  ['withOwner', { values: [71, 86.5], target: 95, areas: [4, 9, -12, -3, 6, 2] }],
  ['decidedInTime', { values: [58.3, 66.7], target: 90, areas: [0, 8, -10, -5, 12, 3] }],
  ['usedAfterExpiry', { values: [7, 4], target: 0 }],
  ['endsWithin3', { values: [5, 6], target: null }],
  ['endsWithin6', { values: [9, 11], target: null }],
  ['endsWithin12', { values: [16, 19], target: null }],
  ['endsWithin24', { values: [28, 31], target: null }],
  ['revised', { values: [0, 22.4], target: 50, areas: [6, -4, 10, -8, 0, 5] }],
  ['areasWithResource', { values: [50, 66.7], target: 100 }],
  ['procurementsAssessed', { values: [12.5, 31.3], target: 40 }],
  ['agreementsAssessed', { values: [4.1, 13], target: 30 }],
  ['reservedOrInclusive', { values: [2, 4.3], target: 5 }],
  ['standardContract', { values: [64, 72.5], target: 75, areas: [3, 8, -6, -4, 11, -2] }],
  ['localSuppliers', { values: [44.8, 43.1], target: 40 }],
  ['localQuotes', { values: [25, 38.5], target: 60 }],
  ['marketDialogue', { values: [20, 36.4], target: 40 }],
  ['tendererFeedback', { values: [45.5, 62.5], target: 70 }],
  ['tenderTool', { values: [70, 81.8], target: 85 }],
];

const inPercent = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10;

/** The measurements of the two years before the day, per municipality and, for what an area can do something about, per area. */
export function demoIndicators(today: CalendarDate): readonly DemoMeasurement[] {
  return stories.flatMap(([indicator, { values, target, areas }]) =>
    values.flatMap((value, index): DemoMeasurement[] => {
      const period = String(yearOf(today) - 2 + index);
      const ofAreas = (areas ?? []).slice(0, demoAreas.length).map((distance, area) => ({
        indicator,
        period,
        area,
        value: inPercent(value + distance),
        target: null,
      }));
      return [{ indicator, period, area: null, value, target }, ...ofAreas];
    }),
  );
}
