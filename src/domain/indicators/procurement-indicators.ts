import { procurementPhases, type ProcurementPhase } from '../procurement';
import { assessedProcurements } from './agreement-indicators';
import { countedOf, isOfArea, type Counted, type Indicator, type IndicatorInput, type IndicatorSource } from './indicator';
import type { ProcurementMark } from './indicator-rows';

/** From a phase on; what was cancelled is none of them. */
const from = (first: ProcurementPhase): readonly ProcurementPhase[] =>
  procurementPhases.slice(procurementPhases.indexOf(first)).filter((phase) => phase !== 'cancelled');
const announced = from('announced');
const isWritten = (text: string) => text.trim() !== '';

/** A share of the procurements that have come to certain phases. */
function procurementShare(
  code: Indicator['code'],
  isCounted: (procurement: ProcurementMark) => boolean,
  holdsIn: (input: IndicatorInput) => ((procurement: ProcurementMark) => boolean) | null,
  sources: readonly IndicatorSource[] = ['procurements'],
): Indicator {
  return {
    code,
    unit: 'share',
    direction: 'higher',
    areasAddUp: false,
    sources,
    count(input, areaId): Counted | null {
      const holds = holdsIn(input);
      if (input.procurements === null || holds === null) return null;
      const of = input.procurements.filter((each) => isOfArea(each.serviceAreaIds, areaId) && isCounted(each));
      return countedOf(of, holds, ({ id, title }) => ({ kind: 'procurement', id, name: title }));
    },
  };
}

/** Procurements that are planned or further with a finished assessment of reserved and inclusive contracts (strategy, delmål 5). */
export const procurementsAssessed = procurementShare(
  'procurementsAssessed',
  ({ phase }) => from('planned').includes(phase),
  ({ assessments }) => {
    if (assessments === null) return null;
    const assessed = assessedProcurements(assessments);
    return ({ id }) => assessed.has(id);
  },
  ['procurements', 'assessments'],
);

/** Announced procurements before which there was a dialogue with the market (delmål 3, measure 3). */
export const marketDialogue = procurementShare(
  'marketDialogue',
  ({ phase }) => announced.includes(phase),
  () => (procurement) => isWritten(procurement.marketDialogueNote),
);

/** Awarded procurements where every losing tenderer was told how to do better (delmål 3, measure 4). Who was alone has nobody to tell. */
export const tendererFeedback = procurementShare(
  'tendererFeedback',
  ({ phase, tenderers }) => phase === 'awarded' && (tenderers.length === 0 || tenderers.some(({ won }) => !won)),
  () =>
    ({ tenderers }) =>
      tenderers.some(({ won }) => !won) && tenderers.every(({ won, feedbackOn }) => won || feedbackOn !== null),
);

/** Announced procurements under the act that were carried out in the tender tool (delmål 2, measure 3); an unknown procedure counts as under the act. */
export const tenderTool = procurementShare(
  'tenderTool',
  ({ phase, procedure }) => announced.includes(phase) && procedure !== 'belowAct',
  () => (procurement) => isWritten(procurement.tenderToolReference),
);
