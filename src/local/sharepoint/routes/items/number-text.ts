import type { Field } from '../../store/field';

/** What stands before the amount, by the column's language. [W] */
const currencies: Readonly<Record<number, string>> = { 1033: '$', 1044: 'kr ', 2057: '£' };

/** A number as a Norwegian site writes it: comma, and a hard space between thousands. */
export function numberText(field: Field, value: number): string {
  const { decimals, percentage, localeId } = field.settings;
  if (field.kind === 'Counter') return String(value);
  const shown = percentage === true ? value * 100 : value;
  const fixed = typeof decimals === 'number' && decimals >= 0 ? decimals : field.kind === 'Currency' ? 2 : undefined;
  const text = grouped(fixed === undefined ? plain(shown) : shown.toFixed(fixed));
  if (field.kind === 'Currency') return `${currencies[localeId ?? 1044] ?? ''}${text}`;
  return percentage === true ? `${text} %` : text;
}

/** As many decimals as there are, but no more than a double is sure of. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

function grouped(text: string): string {
  if (text.includes('e')) return text.replace('.', ',');
  const [whole = '', decimals] = text.split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return decimals === undefined ? thousands : `${thousands},${decimals}`;
}

/** `44.0000000000000`, `.270000000000000`, `0`: fifteen digits, as SQL Server writes a float. [R] */
export function rawNumber(value: number): string {
  if (value === 0) return '0';
  return value.toPrecision(15).replace(/^(-?)0\./, '$1.');
}
