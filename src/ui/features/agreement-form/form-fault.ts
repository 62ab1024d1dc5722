import type { Problem, ProblemCode } from '../../../domain/agreement-problem';
import type { LimitRule } from '../../components/form/column-readers';
import type { Translate } from '../../text/create-text';
import type { Format } from '../../text/format';
import { parseCalendarDate } from '../../../domain/calendar-date';

/** Something wrong with one field. `path` is the field's name, for a row `options.0.months`. */
export interface FormFault {
  readonly path: string;
  readonly rule: LimitRule | ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

const limitRules: ReadonlySet<string> = new Set<LimitRule>([
  'required',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'notAChoice',
  'notANumber',
  'notAnAmount',
  'notADate',
  'notALink',
  'notACpv',
  'notAnEmail',
  'notAnOrganisationNumber',
  'notAMunicipality',
]);

/** A problem between fields, at the field it is shown at. */
export function faultOfProblem({ field, row, code, params }: Problem): FormFault {
  return {
    path: row === undefined ? field : `${field}.${row}${subfieldOf(code)}`,
    rule: code,
    ...(params ? { params } : {}),
  };
}

/** The field of an option or supplier row that a problem is mended in. */
function subfieldOf(code: ProblemCode): string {
  if (code === 'optionMonthsInvalid') return '.months';
  if (code === 'noticeInvalid' || code === 'noticeLongerThanTerm') return '.notice';
  return code === 'supplierRankMissing' || code === 'supplierRankDuplicate' ? '.rank' : '';
}

/** What is wrong, and how to mend it. */
export function faultText({ rule, params }: FormFault, { t, format }: { t: Translate; format: Format }): string {
  const words = Object.fromEntries(
    Object.entries(params ?? {}).map(([key, value]) => {
      const date = typeof value === 'string' ? parseCalendarDate(value) : null;
      return [key, date === null ? value : format.date(date)];
    }),
  );
  return limitRules.has(rule)
    ? t(`form.limit.${rule as LimitRule}`, words)
    : t(`form.problem.${rule}` as 'form.problem.frameworkTooLong', words);
}

/** What the field of a fault is called, with the row it stands in. */
export function faultPlace(path: string, t: Translate): string {
  const [field = '', row, subfield] = path.split('.');
  if (row === undefined) return t(`form.field.${field}` as 'form.field.title');
  const number = Number(row) + 1;
  const place = t(field === 'options' ? 'form.part.option' : 'form.part.supplier', { number });
  const label = field === 'options' ? optionLabels[subfield ?? ''] : supplierLabels[subfield ?? ''];
  const words = place.charAt(0).toUpperCase() + place.slice(1);
  return label ? `${words}, ${t(label).toLowerCase()}` : words;
}

const optionLabels: Readonly<Record<string, 'form.options.months' | 'form.options.ownNotice'>> = {
  months: 'form.options.months',
  notice: 'form.options.ownNotice',
};
const supplierLabels: Readonly<Record<string, 'form.suppliers.rank' | 'form.suppliers.email' | 'form.suppliers.lot'>> = {
  rank: 'form.suppliers.rank',
  email: 'form.suppliers.email',
  lot: 'form.suppliers.lot',
};
