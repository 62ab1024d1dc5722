import type { Agreement } from '../../src/domain/agreement';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { ruleBook } from '../../src/domain/rules-in-force';
import { lookupsOf } from '../../src/ui/state/lookups';
import { registerRow, type RegisterRow } from '../../src/ui/state/register-row';
import { anOrganisation, testToday } from './builders';

const organisation = anOrganisation();

/** The row that the app would make of an agreement. */
export function aRow(agreement: Agreement, today: CalendarDate = testToday): RegisterRow {
  return registerRow(agreement, lookupsOf(organisation), today, ruleBook(organisation.ruleValues));
}
