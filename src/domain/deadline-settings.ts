import type { ProcedurePart } from './agreement';
import { defaultWorkingCalendar } from './working-days';
import type { WorkingCalendar } from './working-days';

/** What a site may configure of how deadlines are computed. */
export interface DeadlineSettings {
  /** How many months a new competition takes, by the part of the regulation it follows. */
  readonly leadMonths: Readonly<Record<ProcedurePart, number>>;
  /** Shares of the maximum value that call for attention, in percent. */
  readonly ceilingPercents: readonly number[];
  readonly calendar: WorkingCalendar;
}

/** 3 / 6 / 12 months for part I / II / III (domain.md section 3). Under the act a month is enough to ask around; part IV is announced like part III. */
export const defaultDeadlineSettings: DeadlineSettings = {
  leadMonths: { belowAct: 1, partI: 3, partII: 6, partIII: 12, partIV: 12 },
  ceilingPercents: [60, 80, 100],
  calendar: defaultWorkingCalendar,
};
