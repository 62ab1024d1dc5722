import { useEffect, useState } from 'react';
import { calendarDateOnSite } from '../data/site-date';
import type { CalendarDate } from '../domain/calendar-date';
import { calendarDate } from '../domain/calendar-date';

/** The calendar date in the municipality at this moment. The only clock of the tab. */
export function todayOnSite(): CalendarDate {
  const now = new Date().toISOString();
  return calendarDateOnSite(now) ?? calendarDate(now.slice(0, 10));
}

/** Today, kept right in a tab that stays open over night. A fixed day, for trying out, stands still. */
export function useToday(fixed: CalendarDate | null): CalendarDate {
  const [today, setToday] = useState(() => fixed ?? todayOnSite());
  useEffect(() => {
    if (fixed) return;
    const look = () => setToday(todayOnSite());
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, 60_000);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [fixed]);
  return today;
}
