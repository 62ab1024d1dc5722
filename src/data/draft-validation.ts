import { parseCalendarDate } from '../domain/calendar-date';
import type { Column } from '../schema/column-types';
import type { ListDeclaration } from '../schema/list';
import { columnsOf, limitsOf } from '../schema/list';
import type { DraftFault } from './data-errors';
import type { PartialValues } from './rows/row-mapping';

type Rule = Pick<DraftFault, 'rule' | 'limit'>;

/**
 * Every way in which the values break the schema, in the order of the columns; empty when they may be saved. With `whole` a required column that
 * is left out is a fault too (unless it has a default), as for a new row; without it only what is given is looked at. `prefix` names the place of
 * a row below another, e.g. `options.0`.
 * @example
 * validateAgainstSchema(units, { name: ' ' }) // [{ field: 'name', rule: 'required' }]
 */
export function validateAgainstSchema<const L extends ListDeclaration>(
  list: L,
  values: PartialValues<L>,
  { whole = false, prefix = '' }: { readonly whole?: boolean; readonly prefix?: string } = {},
): readonly DraftFault[] {
  const given: Readonly<Record<string, unknown>> = values;
  return columnsOf(list).flatMap(([key, column]) => {
    const value = given[key];
    if (value === undefined && (!whole || hasDefault(column))) return [];
    return rulesBroken(column, value).map((broken) => ({ field: prefix === '' ? key : `${prefix}.${key}`, ...broken }));
  });
}

const hasDefault = (column: Column) => column.kind === 'boolean' || (column.kind === 'choice' && column.default !== null);

function rulesBroken(column: Column, value: unknown): readonly Rule[] {
  if (isEmpty(value)) return column.required ? [{ rule: 'required' }] : [];
  const limits = limitsOf(column);
  switch (column.kind) {
    case 'text':
    case 'note':
      return tooLong(value as string, limits.maxLength);
    case 'lines':
      return tooLong((value as readonly string[]).join('\n'), limits.maxLength);
    case 'json':
      return tooLong(JSON.stringify(value), limits.maxLength);
    case 'number':
    case 'currency':
      return Number.isFinite(value) ? outside(value as number, limits.min, limits.max) : [{ rule: 'notANumber' }];
    case 'integer':
      return Number.isSafeInteger(value) ? outside(value as number, limits.min, limits.max) : [{ rule: 'notANumber' }];
    case 'date':
      return parseCalendarDate(String(value)) === null ? [{ rule: 'notADate' }] : [];
    case 'dateTime':
      return Number.isNaN(Date.parse(String(value))) ? [{ rule: 'notADate' }] : [];
    case 'choice':
    case 'multiChoice':
      return (Array.isArray(value) ? value : [value]).every((code) => Object.hasOwn(column.choices, String(code)))
        ? []
        : [{ rule: 'notAChoice' }];
    case 'url':
      return isWebAddress(String(value)) ? tooLong(String(value), limits.maxLength) : [{ rule: 'notALink' }];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [{ rule: 'notAChoice' }];
    case 'person':
    case 'lookup':
    case 'multiPerson':
    case 'multiLookup':
      return (Array.isArray(value) ? value : [value]).every((id) => Number.isSafeInteger(id) && id > 0)
        ? []
        : [{ rule: 'notANumber' }];
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

const tooLong = (text: string, limit: number | null): readonly Rule[] =>
  limit !== null && text.length > limit ? [{ rule: 'tooLong', limit }] : [];

function outside(number: number, min: number | null, max: number | null): readonly Rule[] {
  if (min !== null && number < min) return [{ rule: 'tooSmall', limit: min }];
  if (max !== null && number > max) return [{ rule: 'tooLarge', limit: max }];
  return [];
}

/** SharePoint refuses an address that it cannot read; other schemes than http(s) could run code when clicked. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
}
