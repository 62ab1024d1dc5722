import { badArgument } from './errors';
import type { SpRequest } from './request';

/**
 * The fields of a JSON body, found in any letter case, without `__metadata`. SharePoint also takes them wrapped in the parameter's name
 * (`{"parameters":{…}}`), which `unwrap` names.
 *
 * @throws 400 when the body is no JSON object.
 */
export class BodyFields {
  private constructor(private readonly fields: ReadonlyMap<string, readonly [name: string, value: unknown]>) {}

  static of(request: SpRequest, unwrap?: string): BodyFields {
    const outer = BodyFields.from(request.body);
    const inner = unwrap === undefined ? undefined : outer.raw(unwrap);
    return inner === undefined ? outer : BodyFields.from(inner);
  }

  private static from(body: unknown): BodyFields {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw badArgument('The body of the request must be a JSON object.');
    }
    return new BodyFields(
      new Map(
        Object.entries(body)
          .filter(([name]) => name !== '__metadata')
          .map(([name, value]) => [name.toLowerCase(), [name, value]]),
      ),
    );
  }

  has(name: string): boolean {
    return this.fields.has(name.toLowerCase());
  }

  /** In the letter case that they were sent in. */
  names(): string[] {
    return [...this.fields.values()].map(([name]) => name);
  }

  raw(name: string): unknown {
    return this.fields.get(name.toLowerCase())?.[1];
  }

  text(name: string, longest = 512): string | undefined {
    const value = this.raw(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' || value.length > longest)
      throw badArgument(`The value of ${name} must be text of at most ${longest} characters.`);
    return value;
  }

  number(name: string): number | undefined {
    const value = this.raw(name);
    if (value === undefined || value === null) return undefined;
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number))
      throw badArgument(`The value of ${name} must be a whole number.`);
    return number;
  }

  boolean(name: string): boolean | undefined {
    const value = this.raw(name);
    if (value === undefined || value === null) return undefined;
    // Microsoft's own examples have booleans as text: 'AllowMembersEditMembership':'false' [D] users-groups-and-roles-rest-api-reference.
    if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
    if (typeof value !== 'boolean') throw badArgument(`The value of ${name} must be true or false.`);
    return value;
  }
}
