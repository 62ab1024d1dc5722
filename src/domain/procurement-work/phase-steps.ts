import { openPhases, type Procurement, type ProcurementPhase } from '../procurement';

/** The way of a procurement. What is cancelled has left it. */
export const phaseSteps = [...openPhases, 'awarded'] as const satisfies readonly ProcurementPhase[];
export type PhaseStep = (typeof phaseSteps)[number];

/**
 * Where a procurement stands on the way, from 0; -1 when it is cancelled.
 * @example stepOf('planned') // 1
 */
export function stepOf(phase: ProcurementPhase): number {
  return phaseSteps.findIndex((step) => step === phase);
}

/** The phase after this one; `null` at the end and for what is cancelled. */
export function nextPhase(phase: ProcurementPhase): PhaseStep | null {
  const at = stepOf(phase);
  return at < 0 ? null : (phaseSteps[at + 1] ?? null);
}

/** The phase before this one. What is cancelled goes back into the plan; `null` at the beginning. */
export function phaseBefore(phase: ProcurementPhase): PhaseStep | null {
  if (phase === 'cancelled') return 'planned';
  return phaseSteps[stepOf(phase) - 1] ?? null;
}

/** Whether the step is taken after the procurement has begun, so that the day it began must be known: it decides the rules. */
export function hasBegun(phase: ProcurementPhase): boolean {
  return stepOf(phase) >= stepOf('marketDialogue');
}

/** Whether going there is when the procurement begins. */
export function begins({ startedOn }: Pick<Procurement, 'startedOn'>, to: ProcurementPhase): boolean {
  return startedOn === null && hasBegun(to);
}
