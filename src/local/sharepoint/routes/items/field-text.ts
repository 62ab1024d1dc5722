import type { SpRequest } from '../../http/request';
import { readableItems } from '../../security/readable-items';
import type { SqlValue } from '../../store/database';
import { asResult, isFault, isDateOnly, isReference, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { siteDate, siteLocal } from '../../store/site-time';
import { storeOf } from '../../store/site-store';
import { versionLabel } from '../../store/version-number';
import { encodedUrl } from './encoded-url';
import { pathOf } from '../list-address';
import { numberText } from './number-text';
import { yesNo } from './yes-no';

/** The title of each thing that references in these values lead to. */
export function titlesOf(request: SpRequest, field: Field, values: readonly SqlValue[]): Map<number, string> {
  const ids = [...new Set(values.flatMap(idsOf))];
  if (field.kind === 'User') {
    return new Map([...principalsById(request.server.database, ids)].map(([id, person]) => [id, person.title]));
  }
  const target = storeOf(request.server).lists.anywhere(field.settings.lookupList ?? '');
  const shown = target?.field(field.settings.lookupField || 'Title');
  if (!target || !shown) return new Map();
  const readable = readableItems(request, target);
  const rows = request.server.database.rows(
    `SELECT id, ${shown.column} FROM ${target.table} t WHERE id IN (SELECT value FROM json_each(?))${readable ? ` AND ${readable.sql}` : ''}`,
    [JSON.stringify(ids), ...(readable?.params ?? [])],
  );
  return new Map(rows.map(([id, title]) => [Number(id), String(title ?? '')]));
}

export const idsOf = (value: SqlValue): number[] =>
  value === null ? [] : typeof value === 'number' ? [value] : (JSON.parse(String(value)) as number[]);

/** A value as the site's pages would write it, in Norwegian form. */
export function fieldText(
  request: SpRequest,
  list: List,
  field: Field,
  values: readonly SqlValue[],
): (value: SqlValue) => string {
  if (isReference(field)) {
    const titles = titlesOf(request, field, values);
    return (value) =>
      idsOf(value)
        .map((id) => titles.get(id) ?? '')
        .join('; ');
  }
  if (field.kind === 'Calculated') {
    const shown = fieldText(request, list, asResult(field), values);
    return (value) => (isFault(value) ? String(value) : shown(value));
  }
  switch (field.kind) {
    case 'DateTime':
      return (value) => (value === null ? '' : dateText(String(value), isDateOnly(field)));
    case 'Attachments':
      // [W]
      return (value) => (value === null || value === 0 ? 'False' : 'True');
    case 'Boolean': {
      const word = yesNo(request);
      return (value) => (value === null ? '' : word(value !== 0));
    }
    case 'Number':
    case 'Currency':
    case 'Integer':
      return (value) => (value === null ? '' : numberText(field, Number(value)));
    case 'ModStat':
      return (value) => moderationTexts[Number(value)] ?? '';
    case 'Path': {
      if (field.internalName === 'EncodedAbsUrl') return encodedUrl(request, list);
      const root = pathOf(request, list);
      return (value) => root + String(value ?? '');
    }
    case 'MultiChoice':
      return (value) => (value === null ? '' : (JSON.parse(String(value)) as string[]).join(', '));
    case 'URL':
      return (value) => {
        if (value === null) return '';
        const { Url, Description } = JSON.parse(String(value)) as { Url: string; Description: string };
        return `${Url}, ${Description}`;
      };
    default:
      if (field.internalName === '_UIVersionString') return (value) => versionLabel(Number(value));
      return (value) => (value === null ? '' : String(value));
  }
}

/** [W] what a page shows of a status. */
const moderationTexts: readonly string[] = ['Approved', 'Rejected', 'Pending', 'Draft'];

function dateText(iso: string, dateOnly: boolean): string {
  const { date, time } = dateOnly ? { date: siteDate(iso), time: '' } : siteLocal(new Date(iso));
  const day = `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
  return dateOnly ? day : `${day} ${time.slice(0, 5)}`;
}
