import type { CalendarDate } from '../calendar-date';
import type { ProcurementPhase, Procurement } from '../procurement';
import type { RuleLayer } from '../rule-value';
import { criteriaFaults, criteriaSum } from './award-criteria';
import type { AssessmentState } from './assessment-state';
import { climateShortfall } from './climate-shortfall';
import { stepOf } from './phase-steps';
import type { ProcurementRules } from './procedure-of';
import { standstillOf } from './standstill';
import { untoldLosers, winners } from './tenderers';

export type PhaseWarningCode =
  | 'valueMissing'
  | 'responsibleMissing'
  | 'assessmentMissing'
  | 'assessmentWaiting'
  | 'marketDialogueMissing'
  | 'tenderToolMissing'
  | 'criteriaMissing'
  | 'criteriaSum'
  | 'climateShort'
  | 'tenderersMissing'
  | 'winnerMissing'
  | 'noticeDayMissing'
  | 'standstillLasts'
  | 'feedbackMissing';

/** Something that should be in place before a phase begins. It stops nobody. */
export interface PhaseWarning {
  readonly code: PhaseWarningCode;
  /** `practice`: no rule, but what is needed to come well through. */
  readonly layer: RuleLayer | 'practice';
  /** Where it stands, e.g. "LOA § 5b" or "delmål 5"; empty for good practice. */
  readonly paragraph: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PhaseFacts {
  readonly rules: ProcurementRules;
  /** `null` when the person may not read assessments: nothing is said of them. */
  readonly assessment: AssessmentState | null;
  readonly today: CalendarDate;
}

/**
 * What is missing for a procurement to be in a phase: of this phase and of all on the way to it. Going back asks for nothing.
 * @example phaseWarnings(procurement, 'announced', facts).map(({ code }) => code) // ['marketDialogueMissing', 'tenderToolMissing']
 */
export function phaseWarnings(procurement: Procurement, to: ProcurementPhase, facts: PhaseFacts): readonly PhaseWarning[] {
  const step = stepOf(to);
  if (step <= stepOf(procurement.phase)) return [];
  const from = (phase: ProcurementPhase) => step >= stepOf(phase);
  return [
    ...(from('planned') ? toPlan(procurement) : []),
    ...(from('marketDialogue') ? toBegin(facts) : []),
    ...(from('announced') ? toAnnounce(procurement, facts) : []),
    ...(from('standstill') ? toDecide(procurement) : []),
    ...(from('awarded') ? toAward(procurement, facts) : []),
  ];
}

function toPlan({ estimatedValue, responsibleId }: Procurement): readonly PhaseWarning[] {
  return [
    ...(estimatedValue === null ? [practice('valueMissing')] : []),
    ...(responsibleId === null ? [practice('responsibleMissing')] : []),
  ];
}

function toBegin({ rules, assessment }: PhaseFacts): readonly PhaseWarning[] {
  const rule = rules.answer?.local.find((each) => each.rule === 'localReservedAssessment');
  if (!rule || assessment === null || assessment.kind === 'done') return [];
  const code = assessment.kind === 'waiting' ? 'assessmentWaiting' : 'assessmentMissing';
  return [{ code, layer: rule.layer, paragraph: rule.paragraph, params: {} }];
}

function toAnnounce(procurement: Procurement, { rules: { answer } }: PhaseFacts): readonly PhaseWarning[] {
  const warnings: PhaseWarning[] = [];
  if (procurement.marketDialogueNote.trim() === '') warnings.push(local('marketDialogueMissing', 'delmål 3'));
  const underTheAct = answer !== null && answer.part !== null && answer.part !== 'belowAct';
  if (underTheAct && procurement.tenderToolReference.trim() === '') warnings.push(local('tenderToolMissing', 'delmål 2'));
  if (underTheAct && procurement.criteria.length === 0) warnings.push(practice('criteriaMissing'));
  if (criteriaFaults(procurement.criteria).includes('sumNot100'))
    warnings.push(practice('criteriaSum', { sum: criteriaSum(procurement.criteria) }));
  const short = answer === null ? null : climateShortfall(procurement, answer);
  if (short !== null)
    warnings.push({
      code: 'climateShort',
      layer: short.rule.layer,
      paragraph: short.rule.paragraph,
      params: { weight: short.weight, limit: short.rule.value ?? 0 },
    });
  return warnings;
}

function toDecide(procurement: Procurement): readonly PhaseWarning[] {
  if (procurement.tenderers.length === 0) return [practice('tenderersMissing')];
  return winners(procurement).length === 0 ? [practice('winnerMissing')] : [];
}

function toAward(procurement: Procurement, { rules: { answer }, today }: PhaseFacts): readonly PhaseWarning[] {
  const warnings: PhaseWarning[] = [];
  const standstill = standstillOf(procurement, answer);
  if (standstill !== null) {
    const { paragraph, layer, value } = standstill.rule;
    if (standstill.lastDay === null) warnings.push({ code: 'noticeDayMissing', layer, paragraph, params: { days: value ?? 0 } });
    else if (today <= standstill.lastDay)
      warnings.push({ code: 'standstillLasts', layer, paragraph, params: { lastDay: standstill.lastDay } });
  }
  const untold = untoldLosers(procurement);
  if (untold.length > 0) warnings.push({ ...local('feedbackMissing', 'delmål 3'), params: { count: untold.length } });
  return warnings;
}

const local = (code: PhaseWarningCode, paragraph: string): PhaseWarning => ({ code, layer: 'local', paragraph, params: {} });
const practice = (code: PhaseWarningCode, params: PhaseWarning['params'] = {}): PhaseWarning => ({
  code,
  layer: 'practice',
  paragraph: '',
  params,
});
