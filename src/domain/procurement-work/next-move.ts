import type { Procurement } from '../procurement';
import type { PhaseFacts } from './phase-warnings';
import { standstillOf } from './standstill';
import { untoldLosers } from './tenderers';

export const nextMoves = [
  'takeIntoPlan',
  'assess',
  'waitForAcknowledgement',
  'begin',
  'announce',
  'evaluate',
  'tellTenderers',
  'waitOutStandstill',
  'award',
  'makeAgreement',
  'giveFeedback',
  'finished',
  'cancelled',
] as const;
export type NextMove = (typeof nextMoves)[number];

/**
 * The one thing to do next.
 * @example nextMove({ ...procurement, phase: 'awarded', resultingAgreementId: null }, facts) // 'makeAgreement'
 */
export function nextMove(procurement: Procurement, { rules, assessment, today }: PhaseFacts): NextMove {
  switch (procurement.phase) {
    case 'need':
      return 'takeIntoPlan';
    case 'planned': {
      const asked = rules.answer === null || rules.answer.local.some(({ rule }) => rule === 'localReservedAssessment');
      if (!asked || assessment === null || assessment.kind === 'done') return 'begin';
      return assessment.kind === 'waiting' ? 'waitForAcknowledgement' : 'assess';
    }
    case 'marketDialogue':
      return 'announce';
    case 'announced':
      return 'evaluate';
    case 'evaluation':
      return 'tellTenderers';
    case 'standstill': {
      const lastDay = standstillOf(procurement, rules.answer)?.lastDay ?? null;
      return lastDay !== null && today <= lastDay ? 'waitOutStandstill' : 'award';
    }
    case 'awarded':
      if (procurement.resultingAgreementId === null) return 'makeAgreement';
      return untoldLosers(procurement).length > 0 ? 'giveFeedback' : 'finished';
    case 'cancelled':
      return 'cancelled';
  }
}
