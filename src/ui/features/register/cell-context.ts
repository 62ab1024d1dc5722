import type { CalendarDate } from '../../../domain/calendar-date';
import type { TermScale } from '../../components/TermBar';
import type { SpendState } from '../../state/app-data';

/** What cells need beyond their row; one object, so that a row is drawn again only when something it shows has changed. */
export interface CellContext {
  readonly today: CalendarDate;
  readonly scale: TermScale;
  readonly spend: SpendState;
}
