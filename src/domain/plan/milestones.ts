import type { ProcedurePart } from '../agreement';
import { addDays, daysBetween, type CalendarDate } from '../calendar-date';
import { lastWorkingDayOnOrBefore, type WorkingCalendar } from '../working-days';

/** What has to be reached on the way from a need to a contract; the last is the day it is needed. */
export const stages = ['start', 'marketDialogue', 'announced', 'evaluation', 'standstill', 'awarded', 'neededBy'] as const;
export type Stage = (typeof stages)[number];

/** A stage and the last working day to begin with it. */
export interface Milestone {
  readonly stage: Stage;
  readonly date: CalendarDate;
}

type Shares = readonly (readonly [stage: Stage, percent: number])[];

/** Under the act, suppliers are asked and one is chosen: nothing is announced, and there is no standstill. */
const belowAct: Shares = [
  ['start', 0],
  ['evaluation', 50],
  ['awarded', 80],
];
/** Part I asks for competition, neither for a notice in Doffin nor for a standstill. */
const partI: Shares = [
  ['start', 0],
  ['marketDialogue', 15],
  ['announced', 40],
  ['evaluation', 65],
  ['awarded', 85],
];
const announcedParts: Shares = [
  ['start', 0],
  ['marketDialogue', 15],
  ['announced', 40],
  ['evaluation', 60],
  ['standstill', 80],
  ['awarded', 90],
];

/** How much of the time has gone when a stage begins. [?] A usual course, not law: only the lead time itself is agreed (domain.md section 3). */
const shares: Readonly<Record<ProcedurePart, Shares>> = {
  belowAct,
  partI,
  partII: announcedParts,
  partIII: announcedParts,
  partIV: announcedParts,
};

/**
 * The stages between a start and the day something is needed, in order, each on a working day. `standstillDays` are kept between the notice of who won and the
 * signature: the day it is sent does not count (FOA § 25-2 for part III; part II and IV ask for a reasonable time, and get the same).
 * @param part `null`: not known, taken as one that is announced.
 */
export function milestones(
  part: ProcedurePart | null,
  start: CalendarDate,
  neededBy: CalendarDate,
  standstillDays: number,
  calendar: WorkingCalendar,
): readonly Milestone[] {
  const whole = Math.max(0, daysBetween(start, neededBy));
  const needed = neededBy < start ? start : neededBy;
  const within = (day: CalendarDate) => {
    const working = lastWorkingDayOnOrBefore(day, calendar);
    return working < start ? start : working;
  };
  const awarded = within(addDays(start, Math.floor((whole * 90) / 100)));
  return [
    ...(part === null ? announcedParts : shares[part]).map(([stage, percent]): Milestone => {
      if (stage === 'start') return { stage, date: start };
      const usual = within(addDays(start, Math.floor((whole * percent) / 100)));
      if (stage !== 'standstill') return { stage, date: usual };
      const last = within(addDays(awarded, -(standstillDays + 1)));
      return { stage, date: last < usual ? last : usual };
    }),
    { stage: 'neededBy' as const, date: needed },
  ].reduceRight<Milestone[]>((later, milestone) => {
    // A standstill that had to begin earlier takes what comes before it along.
    const [next] = later;
    return [next && next.date < milestone.date ? { ...milestone, date: next.date } : milestone, ...later];
  }, []);
}
