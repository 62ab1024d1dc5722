import { useEffect, useState } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';

/** Today, kept right in a page that stays open over night. A `fixed` day, for trying out, stands still. `read` must keep its identity. */
export function useToday(read: () => CalendarDate, fixed: CalendarDate | null = null): CalendarDate {
  const [today, setToday] = useState(() => fixed ?? read());
  useEffect(() => {
    if (fixed) return;
    const look = () => setToday(read());
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, 60_000);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [read, fixed]);
  return today;
}
