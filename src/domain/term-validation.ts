import type { AgreementDraft, Notice, OptionDraft } from './agreement';
import type { Problem } from './agreement-problem';
import { addDays } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import { InvalidDateError } from './invalid-date-error';
import { lastNoticeDay } from './notice';
import { termEnd } from './term';

/** FOA §§ 11-1, 26-1: a framework agreement lasts at most four years unless there are special reasons (parts II and III). */
const frameworkMaxMonths = 48;

/** What is wrong with the dates, the notice and the options of an agreement, seen together. */
export function termProblems(draft: AgreementDraft, options: readonly OptionDraft[]): readonly Problem[] {
  const rows = [...noticeProblems(draft.notice, 'notice'), ...optionProblems(options)];
  // Dates are only computed from numbers that are sound.
  const sound = rows.every(({ severity }) => severity === 'warning');
  return [...endProblems(draft, options), ...rows, ...(sound && hasTerm(draft) ? lengthProblems(draft, options) : [])];
}

interface Term {
  readonly startDate: CalendarDate;
  readonly endDate: CalendarDate;
}

function hasTerm(draft: AgreementDraft): draft is AgreementDraft & Term {
  return draft.endDate !== null && !draft.openEnded && draft.endDate >= draft.startDate;
}

function endProblems(draft: AgreementDraft, options: readonly OptionDraft[]): readonly Problem[] {
  const { startDate, endDate, openEnded, reviewDate } = draft;
  const problems: Problem[] = [];
  if (openEnded) {
    if (endDate !== null) problems.push({ field: 'endDate', code: 'openEndedWithEnd', severity: 'error' });
    if (options.length > 0) problems.push({ field: 'options', code: 'openEndedWithOptions', severity: 'error' });
    if (reviewDate === null) problems.push({ field: 'reviewDate', code: 'openEndedWithoutReview', severity: 'warning' });
  } else if (endDate === null) {
    problems.push({ field: 'endDate', code: 'endMissing', severity: 'error' });
  } else if (endDate < startDate) {
    problems.push({ field: 'endDate', code: 'endBeforeStart', severity: 'error', params: { start: startDate } });
  }
  if (reviewDate !== null && reviewDate < startDate) {
    problems.push({ field: 'reviewDate', code: 'reviewBeforeStart', severity: 'warning', params: { start: startDate } });
  }
  return problems;
}

function noticeProblems(notice: Notice | null, field: 'notice' | 'options', row?: number): readonly Problem[] {
  if (notice === null || isWholeNumberFrom(notice.amount, 0)) return [];
  return [{ field, ...(row === undefined ? {} : { row }), code: 'noticeInvalid', severity: 'error' }];
}

function optionProblems(options: readonly OptionDraft[]): readonly Problem[] {
  const problems: Problem[] = [];
  const sequences = new Set<number>();
  options.forEach(({ sequence, months, notice }, row) => {
    if (!isWholeNumberFrom(months, 1)) problems.push({ field: 'options', row, code: 'optionMonthsInvalid', severity: 'error' });
    problems.push(...noticeProblems(notice, 'options', row));
    if (sequences.has(sequence)) {
      problems.push({ field: 'options', row, code: 'optionSequenceDuplicate', severity: 'error', params: { sequence } });
    }
    sequences.add(sequence);
  });
  for (let expected = 1; expected <= sequences.size; expected += 1) {
    if (sequences.has(expected)) continue;
    problems.push({ field: 'options', code: 'optionSequenceGap', severity: 'error', params: { sequence: expected } });
    break;
  }
  return problems;
}

function lengthProblems(draft: AgreementDraft & Term, options: readonly OptionDraft[]): readonly Problem[] {
  try {
    return [...noticeLengthProblems(draft, options), ...frameworkProblems(draft, options)];
  } catch (error) {
    if (!(error instanceof InvalidDateError)) throw error;
    return [{ field: options.length > 0 ? 'options' : 'endDate', code: 'datesOutOfRange', severity: 'error' }];
  }
}

function noticeLengthProblems(draft: AgreementDraft & Term, options: readonly OptionDraft[]): readonly Problem[] {
  const problems: Problem[] = [];
  const isTooLong = (first: CalendarDate, last: CalendarDate, notice: Notice | null): boolean =>
    notice !== null && lastNoticeDay(last, notice) < first;
  if (isTooLong(draft.startDate, draft.endDate, draft.notice)) {
    problems.push({ field: 'notice', code: 'noticeLongerThanTerm', severity: 'warning' });
  }
  const ordered = options.map((option, row) => ({ option, row })).sort((a, b) => a.option.sequence - b.option.sequence);
  let first = draft.startDate;
  let last = draft.endDate;
  let months = 0;
  for (const { option, row } of ordered) {
    if (isTooLong(first, last, option.notice)) {
      problems.push({ field: 'options', row, code: 'noticeLongerThanTerm', severity: 'warning' });
    }
    months += option.months;
    first = addDays(last, 1);
    last = termEnd(addDays(draft.endDate, 1), months);
  }
  return problems;
}

function frameworkProblems(draft: AgreementDraft & Term, options: readonly OptionDraft[]): readonly Problem[] {
  // Part I, part IV and purchases under the act have no such limit; an unknown procedure is warned of.
  const limited = draft.procedure === null || draft.procedure === 'partII' || draft.procedure === 'partIII';
  if (draft.kind !== 'framework' || !limited) return [];
  const months = options.reduce((sum, option) => sum + option.months, 0);
  const lastDay = months === 0 ? draft.endDate : termEnd(addDays(draft.endDate, 1), months);
  if (lastDay <= termEnd(draft.startDate, frameworkMaxMonths)) return [];
  return [
    {
      field: options.length > 0 ? 'options' : 'endDate',
      code: 'frameworkTooLong',
      severity: 'warning',
      params: { months: frameworkMaxMonths, lastDay, paragraph: 'FOA §§ 11-1, 26-1' },
    },
  ];
}

function isWholeNumberFrom(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least;
}
