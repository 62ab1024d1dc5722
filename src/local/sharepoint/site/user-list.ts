import { randomUUID } from 'node:crypto';
import type { SpServer } from '../http/request';
import { keyColumn, type Field } from '../store/field';
import type { List } from '../store/list';
import { allPrincipals } from '../store/people';
import { plainField } from '../store/plain-field';
import { plainView } from '../store/plain-view';
import { storeOf } from '../store/site-store';
import { toIso } from '../store/site-time';
import { textKey } from '../store/text-key';

type Server = Pick<SpServer, 'database' | 'now'>;

export const userListTemplate = 112;
const url = '_catalogs/users';

/** SharePoint's own ids of these columns. */
const columns: readonly (readonly [name: string, id: string, title: string])[] = [
  ['Name', 'bfc6f32c-668c-43c4-a903-847cca2f9b3c', 'Account'],
  ['EMail', 'fce16b4c-fe53-4793-aaab-b4892e736d15', 'Work email'],
  ['JobTitle', 'c4e0f350-52cc-4ede-904c-dd71a3d11f7d', 'Title'],
  ['UserName', '211a8cfc-93b7-4173-9254-0bfe2d1643de', 'User name'],
];

/** The hidden list of the site's people and groups. Its rows follow them: see `followPeople`. */
export function makeUserList(server: Server, webId: string): void {
  const { lists, views } = storeOf(server);
  const settings = { hidden: true, enableVersioning: false, enableAttachments: true };
  let list = lists.create({ webId, title: 'User Information List', url, template: userListTemplate, settings });
  for (const [name, id, title] of columns) list = lists.addField(list, field(lists.nextFieldNumber(list), name, id, title));
  views.add(list, 'All Items', true, {
    page: 'AllItems',
    fields: ['LinkTitle', 'Name', 'EMail'],
    ...plainView,
  });
}

export const userListOf = (server: Server, rootWebId: string): List | undefined => storeOf(server).lists.byUrl(rootWebId, url);

/** Brings the list's rows up to date with the people and groups; their ids are the same. */
export function followPeople(server: Server, list: List): void {
  const { database } = server;
  const own = columns.flatMap(([name]) => list.field(name) ?? []);
  const at = toIso(server.now());
  const known = new Map(
    database
      .rows(`SELECT id, title, ${own.map(({ column }) => column).join(', ')} FROM ${list.table}`)
      .map(([id, ...values]) => [Number(id), JSON.stringify(values)]),
  );
  for (const person of allPrincipals(database)) {
    const values = [person.title, person.loginName, person.email, person.jobTitle, person.upn].map((text) => text || null);
    if (known.get(person.id) === JSON.stringify(values)) continue;
    const [title = null, ...rest] = values;
    const names = own.flatMap((one) => [one.column, keyColumn(one)]);
    const keyed = rest.flatMap((value) => [value, value === null ? null : textKey(value)]);
    const wasThere = known.has(person.id);
    database.transaction(() => {
      database.run(
        `INSERT INTO ${list.table} (id, guid, unique_id, content_type, etag, version, created, modified, author, editor, title, title_key, ${names.join(', ')})
         VALUES (?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ${names.map(() => '?').join(', ')})
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, title_key = excluded.title_key, modified = excluded.modified, etag = etag + 1,
           ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
        [
          person.id,
          randomUUID(),
          randomUUID(),
          list.defaultContentType?.id ?? '0x010A',
          at,
          at,
          person.id,
          person.id,
          title,
          title === null ? null : textKey(title),
          ...keyed,
        ],
      );
      if (!wasThere) database.run('UPDATE lists SET item_count = item_count + 1 WHERE number = ?', [list.record.number]);
    });
  }
}

const field = (number: number, name: string, id: string, title: string): Field => ({
  ...plainField(name, id, title),
  number,
  column: `c${number}`,
  group: '_Hidden',
  kind: 'Text',
  readOnly: true,
  settings: { maxLength: 255 },
});
