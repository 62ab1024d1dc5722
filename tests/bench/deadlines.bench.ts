import type { AgreementTerms, OptionTerm, ProcedurePart, PurchaseType } from '../../src/domain/agreement';
import { addDays, addMonths, calendarDate } from '../../src/domain/calendar-date';
import { deadlines } from '../../src/domain/deadlines';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';
import { termEnd } from '../../src/domain/term';
import { benchRow, type BenchRow } from './bench-row';

const agreementCount = 50_000;
const limitMs = 400;
const today = calendarDate('2026-11-23');

/** All deadlines of 50,000 agreements with two options each, on one core. The first pass is measured too: a register is computed once, cold. */
export async function benchDeadlines(): Promise<BenchRow[]> {
  const terms = Array.from({ length: agreementCount }, (_, index) => agreementTerms(index));
  const rules = ruleBook(defaultRuleValues);
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    for (const agreement of terms) deadlines({ terms: agreement }, today, rules);
    return performance.now() - started;
  });
  const cold = times[0] ?? Number.NaN;
  const median = times.toSorted((a, b) => a - b)[3] ?? Number.NaN;
  return [
    benchRow('deadlines of 50,000 agreements, first pass', cold, 'ms', limitMs),
    benchRow('deadlines of 50,000 agreements, median of seven', median, 'ms', limitMs),
  ];
}

const purchaseTypes: readonly PurchaseType[] = ['goodsAndServices', 'works', 'specialServices'];
const values: Readonly<Record<ProcedurePart, number>> = {
  belowAct: 200_000,
  partI: 800_000,
  partII: 2_000_000,
  partIII: 9_000_000,
  partIV: 12_000_000,
};

/** Spread over starts, lengths, modes and values, so that no branch and no day is favoured. All have their options left, the costliest case. */
function agreementTerms(index: number): AgreementTerms {
  const startDate = addDays(addMonths(calendarDate('2023-01-01'), index % 48), index % 28);
  const option = (sequence: number): OptionTerm => ({
    sequence,
    months: 12,
    mode: (index + sequence) % 4 === 0 ? 'automatic' : 'active',
    notice: index % 3 === 0 ? { amount: 30, unit: 'days' } : null,
    decision: 'open',
  });
  return {
    status: 'active',
    startDate,
    endDate: termEnd(startDate, 48),
    openEnded: false,
    reviewDate: addMonths(startDate, 30),
    notice: { amount: 3, unit: 'months' },
    estimatedValue: Object.values(values)[index % 5] ?? null,
    maximumValue: null,
    purchaseType: purchaseTypes[index % 3] ?? 'goodsAndServices',
    ownerId: index % 10 === 0 ? null : index,
    options: [option(1), option(2)],
  };
}
