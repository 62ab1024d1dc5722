import { badQuery } from '../http/errors';

/** The body as a set of properties. Clients may wrap it in `d` or, for methods, in the parameter's name. */
export function objectOf(body: unknown): Record<string, unknown> {
  if (body === null || body === undefined) return {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    const node = Array.isArray(body) ? 'StartArray' : 'PrimitiveValue';
    // [R] with PrimitiveValue
    throw badQuery(
      `A node of type '${node}' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected.`,
    );
  }
  return body as Record<string, unknown>;
}

/** A method's parameter, e.g. `{"parameters":{"SchemaXml":"…"}}`. */
export function parameterOf(body: unknown, name: string): Record<string, unknown> {
  const wrapped = objectOf(body);
  return objectOf(wrapped[name] ?? wrapped);
}

/** Names and type marks that describe the body and are not properties of the thing. */
export const isAnnotation = (name: string): boolean => name === '__metadata' || name.includes('.') || name.includes('@');

/** `{ results: [...] }` in verbose JSON is a plain array in the others. */
export function listOfValues(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const results = (value as { results?: unknown } | null)?.results;
  return Array.isArray(results) ? results : undefined;
}

const primitive = (type: string) =>
  badQuery(`Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`);

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw primitive('Edm.String');
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value.trim())) return value.trim().toLowerCase() === 'true';
  throw primitive('Edm.Boolean');
}

export function numberOf(value: unknown, type = 'Edm.Double'): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw primitive(type);
  if (type === 'Edm.Int32' && (!Number.isInteger(number) || Math.abs(number) > 2_147_483_647)) throw primitive(type);
  return number;
}
