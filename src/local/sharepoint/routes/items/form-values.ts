import type { SpRequest } from '../../http/request';
import { SpError } from '../../http/errors';
import type { SqlValue } from '../../store/database';
import { isDateOnly, isReference, type Field } from '../../store/field';
import { principalNamed } from '../../store/people';
import { instantOfSite, siteMidnight, toIso } from '../../store/site-time';
import { storedValue } from './item-values';

/** What a form says cannot be kept; becomes `HasException` in the answer. */
export class FormValueError extends Error {
  constructor(message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'FormValueError';
  }
}

/** A form's text as SQL keeps it. Dates are the site's own, in Norwegian or ISO form; persons are keys; lookups are `5;#Title` or a number. */
export function formValue(request: SpRequest, field: Field, written: string | null): SqlValue {
  const text = (written ?? '').trim();
  if (text === '') {
    if (field.required) throw new FormValueError("You can't leave this blank.");
    return null;
  }
  try {
    return storedValue(request, field, parsed(request, field, text));
  } catch (error) {
    if (error instanceof SpError) throw new FormValueError(error.message, { cause: error });
    throw error;
  }
}

function parsed(request: SpRequest, field: Field, text: string): unknown {
  if (field.kind === 'User') return people(request, field, text);
  if (isReference(field)) {
    const ids = text.split(';#').filter((_, index) => index % 2 === 0);
    const numbers = ids.filter((id) => id !== '').map(Number);
    if (numbers.some((id) => !Number.isInteger(id))) throw new FormValueError('The lookup is not valid.');
    return field.settings.multiple === true ? numbers : (numbers[0] ?? null);
  }
  switch (field.kind) {
    case 'Number':
    case 'Currency':
    case 'Integer':
    case 'ModStat': {
      const number = Number(
        text
          .replace(/[\s\u00a0]/g, '')
          .replace(/^kr/i, '')
          .replace(',', '.'),
      );
      if (!Number.isFinite(number)) throw new FormValueError('Only numbers can go here.');
      return number;
    }
    case 'Boolean':
      if (!/^(1|0|true|false|yes|no|ja|nei)$/i.test(text)) throw new FormValueError('The value is neither Yes nor No.');
      return /^(1|true|yes|ja)$/i.test(text);
    case 'DateTime':
      return dateOf(field, text);
    case 'Choice':
      checkChoice(field, text);
      return text;
    case 'MultiChoice': {
      const choices = text.split(';#').filter((choice) => choice !== '');
      for (const choice of choices) checkChoice(field, choice);
      return choices;
    }
    case 'URL': {
      const [url = '', ...rest] = text.split(', ');
      return { Url: url, Description: rest.join(', ') };
    }
    default:
      return text;
  }
}

function checkChoice(field: Field, choice: string): void {
  if (field.settings.fillIn === true || field.settings.choices?.includes(choice) === true) return;
  throw new FormValueError('The value is not one of the choices.');
}

function dateOf(field: Field, text: string): string {
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s+(\d{1,2})[:.](\d{2}))?$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::\d{2})?)?$/.exec(text);
  const found = norwegian ?? iso;
  if (!found) throw new FormValueError('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
  const [first = '', month = '', last = '', hour = '00', minute = '00'] = found.slice(1).map((part) => part ?? undefined);
  const two = (part: string): string => part.padStart(2, '0');
  const date = norwegian ? `${last}-${two(month)}-${two(first)}` : `${first}-${month}-${last}`;
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) {
    throw new FormValueError('You must specify a valid date within the range of 1/1/1900 and 12/31/8900.');
  }
  return isDateOnly(field) ? siteMidnight(date) : toIso(instantOfSite(date, `${two(hour)}:${two(minute)}:00`));
}

function people(request: SpRequest, field: Field, text: string): number | number[] | null {
  const keys = keysOf(text);
  const ids = keys.map((key) => {
    const person = principalNamed(request.server.database, key);
    if (!person) throw new FormValueError(`The user '${key.slice(0, 100)}' does not exist or is not unique.`);
    return person.id;
  });
  return field.settings.multiple === true ? ids : (ids[0] ?? null);
}

const keyOf = (one: unknown): string => {
  const key = (one as { Key?: unknown } | null)?.Key;
  return typeof key === 'string' ? key : '';
};

/** `[{"Key":"i:0#.f|membership|kari@…"}]`, as the people picker gives it. */
function keysOf(text: string): string[] {
  try {
    const list = JSON.parse(text) as unknown;
    if (Array.isArray(list)) {
      return list.map((one) => keyOf(one)).filter((key) => key !== '');
    }
  } catch (error) {
    throw new FormValueError('The user is not named in a form that can be read.', { cause: error });
  }
  return [];
}
