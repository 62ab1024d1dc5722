import type { Agreement } from './agreement';
import type { CalendarDate } from './calendar-date';
import type { AgreementPhase } from './deadline';

/** An agreement with what its dates say of it on a day. */
export interface AgreementOnDay {
  readonly agreement: Agreement;
  readonly phase: AgreementPhase;
  /** `null` when it is open-ended. */
  readonly currentEnd: CalendarDate | null;
}

/** The phases in which an agreement can be bought on. */
export const livePhases: readonly AgreementPhase[] = ['running', 'optionDecision', 'expiring', 'openEnded'];

/** Whether it can be bought on. @example isLive({ phase: 'expired' }) // false */
export function isLive({ phase }: Pick<AgreementOnDay, 'phase'>): boolean {
  return livePhases.includes(phase);
}

/** The running term ends in the time, both days included. What is over, or has not begun, is not "about to end". */
export function endsBetween(row: Pick<AgreementOnDay, 'phase' | 'currentEnd'>, first: CalendarDate, last: CalendarDate): boolean {
  return isLive(row) && row.currentEnd !== null && row.currentEnd >= first && row.currentEnd <= last;
}
