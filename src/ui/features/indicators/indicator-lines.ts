import { comparisonOf, type Comparison } from '../../../domain/indicators/comparison';
import type { Counted, Indicator, IndicatorInput, IndicatorSource } from '../../../domain/indicators/indicator';
import { figureOf, indicators, listedCode } from '../../../domain/indicators/indicators';
import type { MeasuredValue } from '../../../domain/indicators/measured-value';

/** Whether what is read besides the register is there, and if not, why. */
export type SourceState = 'ready' | 'loading' | 'forbidden' | 'failed';

/** One indicator as it is shown. */
export interface IndicatorLine {
  readonly indicator: Indicator;
  /** `null` while it cannot be measured; `state` says why. */
  readonly counted: Counted | null;
  readonly state: SourceState;
  /** `null` also when there is nothing to measure. */
  readonly figure: number | null;
  readonly comparison: Comparison;
}

// A list that may not be read stays so, whatever becomes of the others.
const worstFirst = ['forbidden', 'failed', 'loading'] as const;

/** Every indicator, measured where it can be. `values` is empty for who may not read targets. */
export function indicatorLines(
  input: IndicatorInput,
  areaId: number | null,
  states: Readonly<Record<IndicatorSource, SourceState>>,
  values: readonly MeasuredValue[],
): readonly IndicatorLine[] {
  return indicators.map((indicator) => {
    const state = worstFirst.find((each) => indicator.sources.some((source) => states[source] === each)) ?? 'ready';
    const counted = state === 'ready' ? indicator.count(input, areaId) : null;
    const figure = counted && figureOf(indicator, counted);
    const code = listedCode(indicator, input.months);
    const own = values.filter((each) => each.indicator === code);
    return {
      indicator,
      counted,
      state,
      figure,
      comparison: comparisonOf(indicator, figure, own, { areaId, today: input.today }),
    };
  });
}
