import { addMonths, dateDifference, partsOf, serialOf } from './formula-dates';
import { asBoolean, asNumber, asText, FormulaFault } from './formula-values';
import type { FormulaValue } from './formula-tree';

type Lazy = () => FormulaValue;
type Call = (...args: readonly Lazy[]) => FormulaValue;

const numbers = (args: readonly Lazy[]): number[] =>
  args.map((arg) => arg()).flatMap((value) => (value === null || typeof value === 'string' ? [] : [asNumber(value)]));

const needed = (arg: Lazy | undefined): Lazy => {
  if (arg === undefined) throw new FormulaFault('#VALUE!');
  return arg;
};
const number = (arg: Lazy | undefined): number => asNumber(needed(arg)());
const text = (arg: Lazy | undefined): string => asText(needed(arg)());
const whole = (arg: Lazy | undefined, otherwise: number): number => (arg === undefined ? otherwise : Math.trunc(number(arg)));

/** Half away from zero, and 1.005 rounded to 1.01 as people expect it. */
function rounded(value: number, digits: number, how: (scaled: number) => number): number {
  const factor = 10 ** digits;
  const result = (Math.sign(value) * how(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
  return Object.is(result, -0) ? 0 : result;
}

function found(within: string, what: string, from: number): number {
  const at = within.indexOf(what, from - 1);
  if (from < 1 || at < 0) throw new FormulaFault('#VALUE!');
  return at + 1;
}

const fails = (arg: Lazy): boolean => {
  try {
    arg();
    return false;
  } catch (fault) {
    if (fault instanceof FormulaFault) return true;
    throw fault;
  }
};

/** The functions that formulas may use here, by their English names. */
export const formulaFunctions: Readonly<Record<string, Call>> = {
  IF: (test, yes, no) => (asBoolean(needed(test)()) ? (yes === undefined ? true : yes()) : no === undefined ? false : no()),
  IFERROR: (value, otherwise) => (fails(needed(value)) ? needed(otherwise)() : needed(value)()),
  AND: (...args) => args.every((arg) => asBoolean(arg())),
  OR: (...args) => args.some((arg) => asBoolean(arg())),
  NOT: (value) => !asBoolean(needed(value)()),
  ISBLANK: (value) => needed(value)() === null,
  ISNUMBER: (value) => typeof needed(value)() === 'number',
  ISTEXT: (value) => typeof needed(value)() === 'string',
  ISERROR: (value) => fails(needed(value)),
  CHOOSE: (index, ...values) => {
    const chosen = values[Math.trunc(number(index)) - 1];
    if (chosen === undefined) throw new FormulaFault('#VALUE!');
    return chosen();
  },
  CONCATENATE: (...args) => args.map((arg) => asText(arg())).join(''),
  LEFT: (value, count) => text(value).slice(0, Math.max(whole(count, 1), 0)),
  RIGHT: (value, count) => {
    const length = Math.max(whole(count, 1), 0);
    return length === 0 ? '' : text(value).slice(-length);
  },
  MID: (value, start, count) => {
    const from = Math.trunc(number(start));
    const length = Math.trunc(number(count));
    if (from < 1 || length < 0) throw new FormulaFault('#VALUE!');
    return text(value).slice(from - 1, from - 1 + length);
  },
  LEN: (value) => text(value).length,
  UPPER: (value) => text(value).toUpperCase(),
  LOWER: (value) => text(value).toLowerCase(),
  PROPER: (value) =>
    text(value)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  TRIM: (value) => text(value).trim().replace(/ +/g, ' '),
  REPT: (value, count) => {
    const times = Math.trunc(number(count));
    if (times < 0 || times * text(value).length > 8000) throw new FormulaFault('#VALUE!');
    return text(value).repeat(times);
  },
  EXACT: (left, right) => text(left) === text(right),
  FIND: (what, within, from) => found(text(within), text(what), whole(from, 1)),
  SEARCH: (what, within, from) => found(text(within).toLowerCase(), text(what).toLowerCase(), whole(from, 1)),
  REPLACE: (value, start, count, by) => {
    const from = Math.trunc(number(start)) - 1;
    return text(value).slice(0, from) + text(by) + text(value).slice(from + Math.trunc(number(count)));
  },
  SUBSTITUTE: (value, what, by) => (text(what) === '' ? text(value) : text(value).replaceAll(text(what), () => text(by))),
  VALUE: (value) => asNumber(needed(value)()),
  ROUND: (value, digits) => rounded(number(value), whole(digits, 0), (scaled) => Math.floor(scaled + 0.5)),
  ROUNDUP: (value, digits) => rounded(number(value), whole(digits, 0), Math.ceil),
  ROUNDDOWN: (value, digits) => rounded(number(value), whole(digits, 0), Math.floor),
  TRUNC: (value, digits) => rounded(number(value), whole(digits, 0), Math.floor),
  INT: (value) => Math.floor(number(value)),
  ABS: (value) => Math.abs(number(value)),
  SQRT: (value) => {
    if (number(value) < 0) throw new FormulaFault('#NUM!');
    return Math.sqrt(number(value));
  },
  POWER: (base, exponent) => number(base) ** number(exponent),
  MOD: (value, by) => {
    const divisor = number(by);
    if (divisor === 0) throw new FormulaFault('#DIV/0!');
    return number(value) - divisor * Math.floor(number(value) / divisor);
  },
  SUM: (...args) => numbers(args).reduce((sum, one) => sum + one, 0),
  MIN: (...args) => (numbers(args).length === 0 ? 0 : Math.min(...numbers(args))),
  MAX: (...args) => (numbers(args).length === 0 ? 0 : Math.max(...numbers(args))),
  COUNT: (...args) => numbers(args).length,
  AVERAGE: (...args) => {
    const all = numbers(args);
    if (all.length === 0) throw new FormulaFault('#DIV/0!');
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  },
  YEAR: (date) => partsOf(number(date)).year,
  MONTH: (date) => partsOf(number(date)).month,
  DAY: (date) => partsOf(number(date)).day,
  HOUR: (date) => partsOf(number(date)).hour,
  MINUTE: (date) => partsOf(number(date)).minute,
  SECOND: (date) => partsOf(number(date)).second,
  WEEKDAY: (date, type) => {
    const sundayFirst = partsOf(number(date)).weekday;
    const kind = whole(type, 1);
    if (kind === 1) return sundayFirst + 1;
    return kind === 2 ? ((sundayFirst + 6) % 7) + 1 : (sundayFirst + 6) % 7;
  },
  DATE: (year, month, day) => serialOf(Math.trunc(number(year)), Math.trunc(number(month)), Math.trunc(number(day))),
  EDATE: (date, months) => addMonths(number(date), Math.trunc(number(months))),
  DATEDIF: (from, to, unit) => dateDifference(number(from), number(to), text(unit).toLowerCase()),
};

/** SharePoint has them too; they are not worked out here. */
export const otherFunctions: ReadonlySet<string> = new Set(
  (
    'ACOS,ACOSH,ASIN,ASINH,ATAN,ATAN2,ATANH,AVERAGEA,BETADIST,BETAINV,BINOMDIST,CEILING,CHAR,CHIDIST,CHIINV,CLEAN,CODE,COMBIN,CONFIDENCE,COS,COSH,' +
    'COUNTA,CRITBINOM,DATEVALUE,DAYS360,DB,DDB,DEGREES,DOLLAR,EVEN,EXP,EXPONDIST,FACT,FISHER,FISHERINV,FIXED,FLOOR,FV,GAMMADIST,GAMMAINV,GAMMALN,' +
    'HYPERLINK,IPMT,ISERR,ISEVEN,ISLOGICAL,ISNA,ISNONTEXT,ISODD,LN,LOG,LOG10,LOGINV,MAXA,MEDIAN,MINA,N,NA,NEGBINOMDIST,NORMDIST,NPER,NPV,ODD,PI,PMT,' +
    'POISSON,PPMT,PRODUCT,PV,QUOTIENT,RADIANS,RANDBETWEEN,RATE,ROMAN,SIGN,SIN,SINH,SLN,STANDARDIZE,STDEV,SUMSQ,SYD,T,TAN,TANH,TEXT,TIME,TIMEVALUE,' +
    'USDOLLAR,VAR,WEIBULL,WEEKNUM'
  ).split(','),
);
