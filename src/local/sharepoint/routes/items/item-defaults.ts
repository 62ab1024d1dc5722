import { instantOf } from '../../odata/wire-date';
import type { SqlValue } from '../../store/database';
import { isDateOnly, isReference, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { siteLocal, siteMidnight, toIso } from '../../store/site-time';

/** What a new item gets in columns that were not named: an explicit null stays empty. */
export function addDefaults(list: List, values: Map<Field, SqlValue>, now: Date): void {
  for (const field of list.stored) {
    if (field.defaultValue === null || values.has(field)) continue;
    const value = defaultOf(field, field.defaultValue, now);
    if (value !== null) values.set(field, value);
  }
}

export function defaultOf(field: Field, text: string, now: Date): SqlValue {
  if (isReference(field)) return null;
  switch (field.kind) {
    case 'Boolean':
      return text === '1' || text.toLowerCase() === 'true' ? 1 : 0;
    case 'Number':
    case 'Currency':
    case 'Integer': {
      const number = Number(text);
      return Number.isFinite(number) ? number : null;
    }
    case 'MultiChoice': {
      const choices = text.split(';#').filter((choice) => choice !== '');
      return choices.length === 0 ? null : JSON.stringify(choices);
    }
    case 'DateTime':
      if (text.toLowerCase() === '[today]') return isDateOnly(field) ? siteMidnight(siteLocal(now).date) : toIso(now);
      return instantOf(text) ?? null;
    case 'URL':
      return null;
    default:
      return text;
  }
}
