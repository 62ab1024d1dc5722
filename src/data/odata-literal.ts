import { ProductError } from '../domain/product-error';

/** A value that OData cannot write, so that no query can ask for it. */
export class NoLiteralError extends ProductError {
  readonly code = 'data/no-literal';
  readonly remedy = 'Check the value before it becomes part of a query.';
}

/**
 * A literal for an OData `$filter`. The only place where a value becomes part of a query: PnPjs' own filter builder does not escape quotes.
 * @example
 * odataText("Ola's Bil AS") // "'Ola''s Bil AS'"
 */
export function odataText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/**
 * A number for a `$filter`, never in exponent form, which SharePoint does not read. Throws `NoLiteralError` for NaN and infinity.
 * @example
 * odataNumber(1e21) // '1000000000000000000000'
 */
export function odataNumber(value: number): string {
  if (!Number.isFinite(value)) throw new NoLiteralError(`${value} has no OData literal.`);
  if (Number.isInteger(value)) return BigInt(value).toString();
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(20).replace(/0+$/, '') : plain;
}

/**
 * A point in time for a `$filter`; `instant` as `siteMidnight` gives it.
 * @example
 * odataDateTime('2026-03-28T23:00:00Z') // "datetime'2026-03-28T23:00:00Z'"
 */
export function odataDateTime(instant: string): string {
  return `datetime${odataText(instant)}`;
}

/**
 * A GUID for a `$filter` or a path. Throws `NoLiteralError` when the text is not one.
 * @example
 * odataGuid('b2f0c3a4-0000-4000-8000-000000000001') // "guid'b2f0c3a4-0000-4000-8000-000000000001'"
 */
export function odataGuid(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new NoLiteralError(`"${value}" is not a GUID.`);
  return `guid'${value}'`;
}

/**
 * Text inside a CAML `<Value>`. Characters that XML cannot carry become U+FFFD, so they match nothing instead of breaking the query.
 * @example
 * camlText('Bygg & anlegg <1>') // 'Bygg &amp; anlegg &lt;1&gt;'
 */
export function camlText(value: string): string {
  return value.replace(notInXml, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (character) => camlEntities[character] ?? character);
}

// oxlint-disable-next-line no-control-regex -- exactly the characters that XML 1.0 leaves out, lone surrogates among them
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

const camlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
