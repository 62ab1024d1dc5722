import { todayOnSite } from '../data/today-on-site';
import type { CalendarDate } from '../domain/calendar-date';
import { useToday as useTodayOf } from '../ui/state/use-today';

/** Today in the municipality. A fixed day, for trying out, stands still. */
export const useToday = (fixed: CalendarDate | null): CalendarDate => useTodayOf(todayOnSite, fixed);
