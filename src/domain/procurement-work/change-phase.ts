import type { CalendarDate } from '../calendar-date';
import type { ChecklistMark, Procurement, ProcurementPhase } from '../procurement';
import { markDone } from './checklist-marks';
import { begins } from './phase-steps';
import { awardNoticeItem } from './standstill';

/** What a person says when a procurement goes to another phase. */
export interface PhaseAnswer {
  /** The day it began; asked for when it begins. */
  readonly startedOn?: CalendarDate;
  /** Why it is cancelled; needed to cancel. */
  readonly cancelledReason?: string;
  /** The day the tenderers were told who won, and who says so; asked for when standstill begins. */
  readonly awardNotice?: Pick<ChecklistMark, 'doneById' | 'doneOn'>;
}

/**
 * What is written when a procurement goes to another phase. The procedure stands as it was when it began; what is opened again is no longer cancelled.
 * @example phaseChange(need, 'planned', {}) // { phase: 'planned' }
 */
export function phaseChange(procurement: Procurement, to: ProcurementPhase, said: PhaseAnswer): Partial<Omit<Procurement, 'id'>> {
  return {
    phase: to,
    ...(said.startedOn !== undefined && begins(procurement, to) ? { startedOn: said.startedOn } : {}),
    ...(to === 'cancelled' ? { cancelledReason: (said.cancelledReason ?? '').trim() } : {}),
    ...(procurement.phase === 'cancelled' && to !== 'cancelled' ? { cancelledReason: '' } : {}),
    ...(said.awardNotice === undefined
      ? {}
      : { checklist: markDone(procurement.checklist, { item: awardNoticeItem, note: '', ...said.awardNotice }) }),
  };
}
