import type { SpRequest } from '../../http/request';
import type { SqlValue } from '../../store/database';
import { asResult, isFault, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { fieldText, idsOf, titlesOf } from '../items/field-text';
import { pathOf } from '../list-address';
import { rawNumber } from '../items/number-text';
import { yesNo } from '../items/yes-no';

/** Writes one column's value into a row: the text, and beside it what SharePoint adds under the same name with an ending. */
export type Cell = (row: Record<string, unknown>, value: SqlValue) => void;

const guidText = (value: SqlValue): string => (value === null ? '' : `{${String(value).toUpperCase()}}`);

/**
 * A column as list views get it: every value a text, empty ones '', numbers and dates with the plain value under `Name.`, references as arrays.
 * [R] pnp/pnpcore PagesTests and recordings in public repositories; a lookup, MultiChoice and the currency form are [W].
 */
export function cellOf(request: SpRequest, list: List, field: Field, values: readonly SqlValue[]): Cell {
  const name = field.internalName;
  const text = (): ((value: SqlValue) => string) => fieldText(request, list, field, values);
  if (field.kind === 'Calculated') {
    const write = cellOf(request, list, asResult(field), values);
    return (row, value) => {
      if (isFault(value)) row[name] = value;
      else write(row, value);
    };
  }
  switch (field.kind) {
    case 'Location':
    case 'Thumbnail':
      return (row, value) => {
        row[name] = value === null ? '' : objectIn(String(value));
      };
    case 'Number':
    case 'Currency':
    case 'Integer': {
      const shown = text();
      return (row, value) => {
        row[name] = shown(value);
        row[`${name}.`] = value === null ? '' : rawNumber(Number(value));
      };
    }
    case 'DateTime': {
      const shown = text();
      return (row, value) => {
        row[name] = shown(value);
        row[`${name}.`] = value ?? '';
      };
    }
    case 'Boolean': {
      const word = yesNo(request);
      return (row, value) => {
        row[name] = value === null ? '' : word(value !== 0);
        row[`${name}.value`] = value === null ? '' : value === 0 ? '0' : '1';
      };
    }
    case 'Attachments':
      return (row, value) => {
        row[name] = value === null || value === 0 ? '0' : '1';
      };
    case 'MultiChoice':
      return (row, value) => {
        row[name] = value === null ? '' : (JSON.parse(String(value)) as string[]);
      };
    case 'URL':
      return (row, value) => {
        const { Url, Description } = value === null ? { Url: '', Description: '' } : linkOf(value);
        row[name] = Url;
        row[`${name}.desc`] = Description;
      };
    case 'User':
      return peopleCell(request, name, values);
    case 'Lookup': {
      const titles = titlesOf(request, field, values);
      return (row, value) => {
        const found = idsOf(value).flatMap((id) => {
          const title = titles.get(id);
          return title === undefined ? [] : [{ lookupId: id, lookupValue: title, isSecretFieldValue: false }];
        });
        row[name] = found.length === 0 ? '' : found;
      };
    }
    case 'Guid':
      return (row, value) => {
        row[name] = guidText(value);
      };
    case 'Path':
      if (name === 'EncodedAbsUrl') break;
      return pathCell(name, pathOf(request, list));
    case 'File':
      return (row, value) => {
        const leaf = String(value ?? '');
        const dot = leaf.lastIndexOf('.');
        row[name] = leaf;
        row[`${name}.Name`] = dot < 0 ? leaf : leaf.slice(0, dot);
        row[`${name}.Suffix`] = dot < 0 ? '' : leaf.slice(dot + 1);
      };
    default:
  }
  const shown = text();
  return (row, value) => {
    row[name] = shown(value);
  };
}

/** What a client wrote is told as the object that it is, or as its text. */
function objectIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

const linkOf = (value: SqlValue) => JSON.parse(String(value)) as { Url: string; Description: string };

function peopleCell(request: SpRequest, name: string, values: readonly SqlValue[]): Cell {
  const people = principalsById(request.server.database, [...new Set(values.flatMap(idsOf))]);
  return (row, value) => {
    const found = idsOf(value).flatMap((id) => {
      const person = people.get(id);
      if (!person) return [];
      const { title, email, jobTitle } = person;
      return [{ id: String(id), title, email, sip: email, picture: '', ...(jobTitle === '' ? {} : { jobTitle }) }];
    });
    row[name] = found.length === 0 ? '' : found;
  };
}

/** The path in the four writings of the list view's pages. [R] */
function pathCell(name: string, root: string): Cell {
  return (row, value) => {
    const path = root + String(value ?? '');
    row[name] = path;
    if (name !== 'FileRef') return;
    const spaced = path.replaceAll('%', '%25').replaceAll(' ', '%20');
    row[`${name}.urlencode`] = encodeURIComponent(path).replace(
      /[-_.!~*'()]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    row[`${name}.urlencodeasurl`] = spaced;
    row[`${name}.urlencoding`] = spaced;
    row[`${name}.scriptencodeasurl`] = path.replaceAll('/', String.raw`\u002f`);
  };
}
