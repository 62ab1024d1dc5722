import type { AgreementStatus } from '../agreement';
import type { CalendarDate } from '../calendar-date';
import { addMonths } from '../calendar-date';
import type { AgreementPhase } from '../deadline';
import { phaseHorizonMonths } from '../agreement-phase';

/**
 * Whether it is time for the final evaluation: the agreement is over, or its last possible day is at most six months away. What may still be prolonged is
 * not asked about: its experience is not whole yet.
 * @example isTimeToEvaluate({ status: 'active', phase: 'expiring', latestEnd: calendarDate('2027-02-28') }, calendarDate('2026-11-23')) // true
 */
export function isTimeToEvaluate(
  row: { readonly status: AgreementStatus; readonly phase: AgreementPhase; readonly latestEnd: CalendarDate | null },
  today: CalendarDate,
): boolean {
  if (row.status === 'draft') return false;
  if (row.phase === 'expired' || row.phase === 'terminated') return true;
  return row.latestEnd !== null && row.latestEnd <= addMonths(today, phaseHorizonMonths);
}
