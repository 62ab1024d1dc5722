import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import type { NextMove } from '../../../domain/procurement-work/next-move';
import { nextPhase, phaseBefore } from '../../../domain/procurement-work/phase-steps';
import { standstillOf } from '../../../domain/procurement-work/standstill';
import type { ProcurementRules } from '../../../domain/procurement-work/procedure-of';

/** Where a procurement may go with one press. */
export interface PhaseOffers {
  readonly forward: ProcurementPhase | null;
  /** A shorter way that is as usual: without market dialogue, or without standstill where the rules ask for none. */
  readonly shortcut: ProcurementPhase | null;
  readonly back: ProcurementPhase | null;
  readonly mayCancel: boolean;
}

export function phaseOffers(procurement: Procurement, { answer }: ProcurementRules): PhaseOffers {
  const { phase } = procurement;
  const noStandstill = phase === 'evaluation' && answer !== null && standstillOf(procurement, answer) === null;
  return {
    forward: nextPhase(phase),
    shortcut: phase === 'planned' ? 'announced' : noStandstill ? 'awarded' : null,
    back: phaseBefore(phase),
    mayCancel: phase !== 'awarded' && phase !== 'cancelled',
  };
}

/** Whether the next thing to do is something else than going to the next phase, which then stands back. */
export function isAside(move: NextMove): boolean {
  return move === 'assess' || move === 'waitForAcknowledgement' || move === 'waitOutStandstill';
}
