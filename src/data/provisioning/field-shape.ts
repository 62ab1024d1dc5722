import type { Column } from '../../schema/column-types';

export type AttributeValue = string | number | boolean | null | readonly string[];
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** A column as SharePoint's field: what it is, and every attribute that the declaration decides. */
export interface FieldShape {
  /** SP.FieldType's number. It cannot be changed once the field exists. */
  readonly kind: number;
  /** The class that SharePoint wants named when attributes of that class are written. */
  readonly type: string;
  /** `null` is "no limit" or "no default". */
  readonly attributes: Attributes;
}

/** Norwegian kroner (nn-NO would be 2068; SharePoint's list of currencies knows the country by nb-NO). */
const norwegianKroner = 1044;

/**
 * The field that a column is to be. The target of a lookup is not here: it is a list's id, which only the site knows.
 * @example fieldShape(text('Lot', 'Delkontrakt')).attributes.MaxLength // 255
 */
export function fieldShape(column: Column): FieldShape {
  const common = {
    Title: column.title,
    Description: column.help,
    Required: column.required,
    Indexed: column.indexed,
    EnforceUniqueValues: column.unique,
  };
  switch (column.kind) {
    case 'text':
      return { kind: 2, type: 'SP.FieldText', attributes: { ...common, MaxLength: column.maxLength } };
    case 'note':
    case 'lines':
    case 'json':
      return {
        kind: 3,
        type: 'SP.FieldMultiLineText',
        attributes: { ...common, RichText: false, AppendOnly: false, NumberOfLines: 6 },
      };
    case 'number':
    case 'integer':
      return {
        kind: 9,
        type: 'SP.FieldNumber',
        // -1 shows as many decimals as there are.
        attributes: { ...common, ...limits(column), DisplayFormat: column.kind === 'integer' ? 0 : -1 },
      };
    case 'currency':
      return {
        kind: 10,
        type: 'SP.FieldCurrency',
        attributes: { ...common, ...limits(column), CurrencyLocaleId: norwegianKroner },
      };
    case 'boolean':
      return { kind: 8, type: 'SP.Field', attributes: { ...common, DefaultValue: column.default ? '1' : '0' } };
    case 'date':
    case 'dateTime':
      return {
        kind: 4,
        type: 'SP.FieldDateTime',
        // 1: never "in three days", which hides the date that the agreement says.
        attributes: { ...common, DisplayFormat: column.kind === 'date' ? 0 : 1, FriendlyDisplayFormat: 1 },
      };
    case 'choice':
      return {
        kind: 6,
        type: 'SP.FieldChoice',
        attributes: {
          ...common,
          Choices: Object.values(column.choices),
          FillInChoice: false,
          DefaultValue: column.default === null ? null : (column.choices[column.default] ?? null),
        },
      };
    case 'multiChoice':
      return {
        kind: 15,
        type: 'SP.FieldMultiChoice',
        attributes: { ...common, Choices: Object.values(column.choices), FillInChoice: false },
      };
    case 'person':
    case 'multiPerson':
      return {
        kind: 20,
        type: 'SP.FieldUser',
        attributes: { ...common, SelectionMode: 0, AllowMultipleValues: column.kind === 'multiPerson' },
      };
    case 'lookup':
    case 'multiLookup':
      return {
        kind: 7,
        type: 'SP.FieldLookup',
        attributes: { ...common, LookupField: 'Title', AllowMultipleValues: column.kind === 'multiLookup' },
      };
    case 'url':
      return { kind: 11, type: 'SP.FieldUrl', attributes: { ...common, DisplayFormat: 0 } };
  }
}

const limits = (column: { readonly min: number | null; readonly max: number | null }) => ({
  MinimumValue: column.min,
  MaximumValue: column.max,
});

const unlimited = 1.7976931348623157e308;

/** Those of the wanted attributes that the found field has otherwise. SharePoint says "no limit" with the largest number there is. */
export function differingAttributes(wanted: Attributes, found: Readonly<Record<string, unknown>>): Attributes {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !sameValue(value, found[name])));
}

function sameValue(wanted: AttributeValue, found: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(found) && wanted.length === found.length && wanted.every((value, index) => value === found[index]);
  if (wanted === null) return isNothing(found);
  return wanted === found || (wanted === '' && isNothing(found));
}

const isNothing = (found: unknown) =>
  found === null || found === undefined || found === '' || (typeof found === 'number' && Math.abs(found) >= unlimited);

/** As the body of a verbose request wants it: arrays in `results`, "no limit" as the largest number. */
export function verboseBody(type: string, attributes: Attributes): Record<string, unknown> {
  const values = Object.entries(attributes).map(([name, value]) => [name, verboseValue(name, value)]);
  return { __metadata: { type }, ...Object.fromEntries(values) };
}

function verboseValue(name: string, value: AttributeValue): unknown {
  if (Array.isArray(value)) return { results: value };
  if (value === null && name === 'MinimumValue') return -unlimited;
  if (value === null && name === 'MaximumValue') return unlimited;
  return value;
}
