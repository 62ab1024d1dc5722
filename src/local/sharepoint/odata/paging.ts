import { badQuery } from '../http/errors';
import type { SqlValue } from '../store/database';
import type { Field } from '../store/field';
import type { Sql } from './sql';
import type { Order } from './order-by';

export interface PageToken {
  readonly id: number;
  /** Before the item named instead of after it. */
  readonly backwards: boolean;
  /** Values of the columns sorted on, in their order. */
  readonly values: readonly SqlValue[];
}

/** `Paged=TRUE&p_ID=5`, with `p_<column>` for each column sorted on: where the page before this one ended. */
export function parsePageToken(text: string | undefined, order: readonly Order[]): PageToken | undefined {
  if (text === undefined || text === '') return undefined;
  const parts = new URLSearchParams(text.replaceAll('+', '%2B'));
  const id = parts.get('p_ID');
  // A token without an item starts at the beginning, as SharePoint does.
  if (id === null) return undefined;
  if (!/^-?\d{1,15}$/.test(id)) throw badQuery(`The expression "${text.slice(0, 200)}" is not valid.`);
  return {
    id: Number(id),
    backwards: (parts.get('PagedPrev') ?? '').toUpperCase() === 'TRUE',
    values: order.map(({ token, fold }) => {
      const value = parts.get(token);
      return value === null || value === '' ? null : fold(value);
    }),
  };
}

export const printPageToken = (id: number, order: readonly Order[], values: readonly SqlValue[]): string =>
  [
    'Paged=TRUE',
    ...order.flatMap(({ token, field }, index) =>
      token === 'p_ID' ? [] : [`${token}=${tokenText(field, values[index] ?? null)}`],
    ),
    `p_ID=${id}`,
  ].join('&');

/** A value in a token; a date is `20260615 12:00:00` there, and hex is in small letters, as in the addresses of list views. [W] */
function tokenText(field: Field, value: SqlValue): string {
  const text = String(value ?? '');
  const written = field.kind === 'DateTime' ? text.replace(/^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})Z$/, '$1$2$3 $4') : text;
  return smallHex(encodeURIComponent(written));
}

const smallHex = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

/** The rows after (or before) the token's item in this order. Empty values come first, as in SQL Server. */
export function pageCondition(token: PageToken, order: readonly Order[]): Sql {
  const sign = token.backwards ? '<' : '>';
  let condition: Sql = { sql: `t.id ${sign} ?`, params: [token.id] };
  for (const [at, { sql, descending }] of [...order.entries()].toReversed()) {
    const value = token.values[at] ?? null;
    const rising = descending === token.backwards;
    const { sql: rest, params } = condition;
    if (value === null) {
      condition = { sql: rising ? `(${sql} IS NOT NULL OR (${rest}))` : `(${sql} IS NULL AND (${rest}))`, params };
    } else {
      const beyond = rising ? `${sql} > ?` : `(${sql} < ? OR ${sql} IS NULL)`;
      condition = { sql: `(${beyond} OR (${sql} = ? AND (${rest})))`, params: [value, value, ...params] };
    }
  }
  return condition;
}

/** SQLite, too, puts empty values first when rising and last when falling. */
export function orderSql(order: readonly Order[], backwards: boolean): string {
  const way = (descending: boolean): string => (descending === backwards ? 'ASC' : 'DESC');
  return [...order.map(({ sql, descending }) => `${sql} ${way(descending)}`), `t.id ${way(false)}`].join(', ');
}

/**
 * The address of the next page: the one asked, with a new token. SharePoint writes it first and percent-encodes the dollar sign.
 */
export function nextLink(url: string, token: string): string {
  const mark = url.indexOf('?');
  const base = mark < 0 ? url : url.slice(0, mark);
  const kept = (mark < 0 ? '' : url.slice(mark + 1))
    .split('&')
    .filter((pair) => pair !== '' && !/^(?:\$|%24)skip(?:token)?=/i.test(pair))
    .map((pair) => pair.replace(/^\$/, '%24'));
  const encoded = smallHex(encodeURIComponent(token));
  return `${base}?${[`%24skiptoken=${encoded}`, ...kept].join('&')}`;
}
