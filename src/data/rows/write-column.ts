import type { CalendarDate } from '../../domain/calendar-date';
import type { Column } from '../../schema/column-types';
import { siteMidnight } from '../site-date';

/**
 * What REST is sent for a domain value; the inverse of `readColumn`. Empty text is `null`: an empty cell is never compared in a unique column.
 * @example
 * writeColumn(agreements.columns.endDate, '2026-03-29') // '2026-03-28T23:00:00Z'
 * writeColumn(agreements.columns.kind, 'framework') // 'Rammeavtale'
 */
export function writeColumn(column: Column, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return emptyOf(column);
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- every other kind is sent as it is
  switch (column.kind) {
    case 'date':
      return siteMidnight(value as CalendarDate);
    case 'choice':
      return column.choices[value as string] ?? null;
    case 'multiChoice':
      return (value as readonly string[]).map((code) => column.choices[code] ?? code);
    case 'lines': {
      const kept = (value as readonly string[]).map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
      return kept.length === 0 ? null : kept.join('\n');
    }
    case 'json':
      return JSON.stringify(value);
    case 'url':
      return { Url: value, Description: value };
    default:
      return value;
  }
}

function emptyOf(column: Column): unknown {
  const isList = column.kind === 'multiLookup' || column.kind === 'multiPerson' || column.kind === 'multiChoice';
  return isList ? [] : null;
}
