import { needsAnswer } from '../../../domain/answers/needs-answer';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Deadline, DeadlineKind } from '../../../domain/deadline';
import { nextOptionDecision } from '../../../domain/option-decision';
import { shownDay } from '../../components/shown-day';
import type { RegisterRow } from '../../state/register-row';

/** An agreement that ends or has something to decide. */
export interface ExpiringRow {
  readonly row: RegisterRow;
  /** The most urgent. */
  readonly deadline: Deadline;
  /** The day it is shown and put in order by. */
  readonly day: CalendarDate;
}

const decisions: readonly DeadlineKind[] = ['optionDecision', 'terminationNotice', 'expiry', 'review', 'renewalStart'];

/** The most urgent decision of each agreement until a day; `null` is every day to come. What has passed without an answer comes first, the longest passed first. */
export function expiringRows(
  rows: readonly RegisterRow[],
  today: CalendarDate,
  until: CalendarDate | null,
): readonly ExpiringRow[] {
  const found: ExpiringRow[] = [];
  for (const row of rows) {
    const nextOption = nextOptionDecision(row.agreement, today)?.option.sequence;
    const deadline = row.deadlines.find((each) => decisions.includes(each.kind) && needsAnswer(each, nextOption));
    if (!deadline) continue;
    const day = shownDay(deadline, today);
    if (until === null || day <= until) found.push({ row, deadline, day });
  }
  return found.sort((a, b) => compare(a.day, b.day) || a.row.agreement.id - b.row.agreement.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
