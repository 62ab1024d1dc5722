import { purchaseTypes, type PurchaseType } from '../../../domain/agreement';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import { isCpvCode } from '../../../domain/cpv';
import { procurementValue, type ValueBasis } from '../../../domain/procurement-value';
import { parseAmount } from '../../components/form/amount';

export const valueBases = ['fixed', 'framework', 'openEnded'] as const satisfies readonly ValueBasis['kind'][];

/** The question as it stands in the fields. */
export interface GuideForm {
  readonly what: string;
  readonly cpvCodes: readonly string[];
  readonly areaId: number | null;
  readonly purchaseType: PurchaseType;
  readonly basis: ValueBasis['kind'];
  readonly amount: string;
  /** Only of a total price. */
  readonly options: string;
  /** Empty: today. `noDate`: the person has cleared the field, or is in the middle of typing. */
  readonly started: string;
  /** The person has looked at the agreements, and none of them will do. */
  readonly noneFits: boolean;
}

/** Stands for a date field that holds no whole date: an empty one would be today again at the first key. */
export const noDate = '-';

export const emptyForm: GuideForm = {
  what: '',
  cpvCodes: [],
  areaId: null,
  purchaseType: 'goodsAndServices',
  basis: 'fixed',
  amount: '',
  options: '',
  started: '',
  noneFits: false,
};

const longest = { what: 200, amount: 30, codes: 20 } as const;

/** Reads the question out of the address. What does not belong there is left out. */
export function readForm(query: string): GuideForm {
  const given = new URLSearchParams(query);
  const text = (key: string, most: number) => (given.get(key) ?? '').slice(0, most);
  const area = /^[1-9]\d{0,9}$/.exec(text('omrade', 10))?.[0];
  return {
    what: text('kva', longest.what),
    cpvCodes: [...new Set(text('cpv', 300).split(',').filter(isCpvCode))].slice(0, longest.codes),
    areaId: area === undefined ? null : Number(area),
    purchaseType: purchaseTypes.find((each) => each === given.get('type')) ?? emptyForm.purchaseType,
    basis: valueBases.find((each) => each === given.get('pris')) ?? emptyForm.basis,
    amount: text('verdi', longest.amount),
    options: text('opsjonar', longest.amount),
    started: text('start', 10),
    noneFits: given.get('ingen') === '1',
  };
}

/**
 * The address of a question; what is as it begins stands not in it.
 * @example formQuery({ ...emptyForm, what: 'vask', amount: '2,6 mill' }) // 'kva=vask&verdi=2%2C6+mill'
 */
export function formQuery(form: GuideForm): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string) => value !== '' && query.set(key, value);
  put('kva', form.what.slice(0, longest.what));
  put('cpv', form.cpvCodes.slice(0, longest.codes).join(','));
  put('omrade', form.areaId === null ? '' : String(form.areaId));
  put('type', form.purchaseType === emptyForm.purchaseType ? '' : form.purchaseType);
  put('pris', form.basis === emptyForm.basis ? '' : form.basis);
  put('verdi', form.amount.slice(0, longest.amount));
  put('opsjonar', form.options.slice(0, longest.amount));
  put('start', form.started);
  put('ingen', form.noneFits ? '1' : '');
  return query.toString();
}

/** The value that the thresholds are held against; `null` while it is not known, `invalid` says which field cannot be read. */
export interface AskedValue {
  readonly value: number | null;
  readonly invalid: { readonly amount: boolean; readonly options: boolean };
}

/** @example askedValue({ ...emptyForm, basis: 'openEnded', amount: '10 000' }).value // 480000 */
export function askedValue(form: GuideForm): AskedValue {
  const [amount, options] = [readAmount(form.amount), readAmount(form.basis === 'fixed' ? form.options : '')];
  const invalid = { amount: amount === 'invalid', options: options === 'invalid' };
  if (amount === 'invalid' || amount === null || options === 'invalid') return { value: null, invalid };
  return { value: procurementValue(basisOf(form.basis, amount, options)), invalid };
}

function basisOf(kind: ValueBasis['kind'], amount: number, options: number | null): ValueBasis {
  if (kind === 'framework') return { kind, maximum: amount };
  if (kind === 'openEnded') return { kind, monthly: amount };
  return { kind, total: amount, options: options === null ? [] : [options] };
}

function readAmount(text: string): number | null | 'invalid' {
  const typed = parseAmount(text);
  if (typed.kind === 'amount') return typed.kroner < 0 ? 'invalid' : typed.kroner;
  return typed.kind === 'empty' ? null : 'invalid';
}

/** The day that decides the rules; `null` when what stands in the field is no whole date. */
export function startedOn({ started }: GuideForm, today: CalendarDate): CalendarDate | null {
  return started === '' ? today : parseCalendarDate(started);
}
