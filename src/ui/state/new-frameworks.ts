import { addDays, type CalendarDate } from '../../domain/calendar-date';
import type { RegisterRow } from './register-row';

export const announcedDays = 60;
const startsDays = 30;

/** Framework agreements that employees should hear of: told of in the last 60 days, or starting until `startsBy`, the next 30 days unless told. Newest first. */
export function newFrameworks(
  rows: readonly RegisterRow[],
  today: CalendarDate,
  startsBy: CalendarDate = addDays(today, startsDays),
): readonly RegisterRow[] {
  const announcedFrom = addDays(today, -announcedDays);
  return rows
    .filter(({ agreement, phase }) => {
      const { kind, status, announcedOn, startDate } = agreement;
      if (kind === 'single' || status === 'draft' || phase === 'expired' || phase === 'terminated') return false;
      const announced = announcedOn !== null && announcedOn >= announcedFrom && announcedOn <= today;
      return announced || (startDate > today && startDate <= startsBy);
    })
    .sort((a, b) => (newness(a) < newness(b) ? 1 : newness(a) > newness(b) ? -1 : 0));
}

const newness = ({ agreement }: RegisterRow) => agreement.announcedOn ?? agreement.startDate;
