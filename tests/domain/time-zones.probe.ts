import { agreementPhase } from '../../src/domain/agreement-phase';
import { addDays, calendarDate } from '../../src/domain/calendar-date';
import { deadlines } from '../../src/domain/deadlines';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';
import { termSegments } from '../../src/domain/term-segments';
import { anAgreement } from '../support/builders';

/** Run by time-zones.test.ts in processes of different time zones: prints everything that is computed on the days around changes of clock and year. */
const rules = ruleBook(defaultRuleValues);
const answers = ['2025-03-30', '2025-10-26', '2025-12-31', '2026-02-28'].flatMap((around) =>
  [-1, 0, 1].map((offset) => {
    const today = addDays(calendarDate(around), offset);
    const terms = anAgreement({ endDate: today, reviewDate: today });
    return {
      phase: agreementPhase(terms, today),
      segments: termSegments(terms, today),
      deadlines: deadlines({ terms }, today, rules),
    };
  }),
);
const clock = new Date(2026, 0, 1, 12).toISOString();
process.stdout.write(JSON.stringify({ clock, answers }));
