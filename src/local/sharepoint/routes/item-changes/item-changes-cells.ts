import type { SpRequest } from '../../http/request';
import type { SqlValue } from '../../store/database';
import { asResult, isFault, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { siteLocal } from '../../store/site-time';
import { fieldText, idsOf, titlesOf } from '../items/field-text';
import { rawNumber } from '../items/number-text';

export interface CellForm {
  readonly datesInUtc: boolean;
  readonly expandsPeople: boolean;
}

/** Undefined where the row has no attribute for it. */
type CellText = (value: SqlValue, id: number) => string | undefined;

/** What stands before a calculated value. */
const results: Readonly<Record<string, string>> = {
  Text: 'string',
  Number: 'float',
  Currency: 'float',
  Boolean: 'boolean',
  DateTime: 'datetime',
};

/**
 * A column's values as the rows of the Lists web service have them: plain numbers, `id;#text` for references, `;#` around each of several choices,
 * and an item's own place and kind with its id before them. [W] a recorded answer in a public repository; empty columns are left out [W].
 */
export function rowCell(request: SpRequest, list: List, field: Field, values: readonly SqlValue[], form: CellForm): CellText {
  const present =
    (write: (value: SqlValue) => string): CellText =>
    (value) =>
      value === null ? undefined : write(value);
  switch (field.kind) {
    case 'Calculated': {
      const result = asResult(field);
      const write = rowCell(request, list, result, values, form);
      return (value, id) => (isFault(value) ? `error;#${String(value)}` : prefixed(results[result.kind], write(value, id)));
    }
    case 'Number':
    case 'Currency':
      return present((value) => rawNumber(Number(value)));
    case 'Boolean':
      return present((value) => (value === 0 ? '0' : '1'));
    case 'Attachments':
      return (value) => (value === null || value === 0 ? '0' : '1');
    case 'DateTime':
      return present((value) => dateText(String(value), form.datesInUtc));
    case 'MultiChoice':
      return present((value) => `;#${(JSON.parse(String(value)) as string[]).join(';#')};#`);
    case 'User':
      return peopleCell(request, field, values, form.expandsPeople);
    case 'Lookup': {
      const titles = titlesOf(request, field, values);
      return references(field, (id) => titles.get(id));
    }
    case 'Guid':
      return (value, id) => {
        if (value === null) return undefined;
        const guid = `{${String(value).toUpperCase()}}`;
        return field.internalName === 'UniqueId' ? `${id};#${guid}` : guid;
      };
    case 'File':
      return (value, id) => `${id};#${String(value ?? '')}`;
    case 'Path': {
      const shown = fieldText(request, list, field, values);
      // The place is told without the slash before it.
      return field.internalName === 'EncodedAbsUrl' ? shown : (value, id) => `${id};#${shown(value).replace(/^\//, '')}`;
    }
    case 'Computed':
      return (value, id) =>
        value === null ? undefined : field.internalName === 'FSObjType' ? `${id};#${String(value)}` : String(value);
    default: {
      const shown = fieldText(request, list, field, values);
      return present((value) => (field.kind === 'Integer' || field.kind === 'ModStat' ? String(value) : shown(value)));
    }
  }
}

const prefixed = (type: string | undefined, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${type ?? 'string'};#${text}`;

function dateText(iso: string, inUtc: boolean): string {
  if (inUtc) return iso;
  const { date, time } = siteLocal(new Date(iso));
  return `${date} ${time}`;
}

function references(field: Field, textOf: (id: number) => string | undefined): CellText {
  return (value) => {
    const found = idsOf(value).flatMap((id) => {
      const text = textOf(id);
      return text === undefined ? [] : [`${id};#${text}`];
    });
    // [W] several are told also when there are none.
    return found.length === 0 && field.settings.multiple !== true ? undefined : found.join(';#');
  };
}

/** Expanded: `3;#Name,#login,#email,#sip,#Name`, a comma in a name doubled. [W] */
function peopleCell(request: SpRequest, field: Field, values: readonly SqlValue[], expands: boolean): CellText {
  const people = principalsById(request.server.database, [...new Set(values.flatMap(idsOf))]);
  return references(field, (id) => {
    const person = people.get(id);
    if (!person || !expands) return person?.title;
    const { title, loginName, email } = person;
    return [title, loginName, email, email, title].map((part) => part.replaceAll(',', ',,')).join(',#');
  });
}
