import { randomUUID } from 'node:crypto';
import type { SpRequest, WebAddress } from '../http/request';
import { roleDefinitionByType, roleType } from '../security/role-definitions';
import { breakInheritance, forgetWeb } from '../security/scopes';
import { changeType } from '../store/change-types';
import { storeOf } from '../store/site-store';
import { toIso } from '../store/site-time';
import { addWebLists } from './fresh-lists';
import { readWeb, type WebRecord } from './web-record';

export interface NewWeb {
  readonly title: string;
  /** The last part of its address. */
  readonly name: string;
  readonly description: string;
  readonly template: string;
  readonly configuration: number;
  readonly language: number;
  readonly inherits: boolean;
}

/** A web below the one asked. */
export function addWeb(request: SpRequest, wanted: NewWeb): WebRecord {
  const { server, caller, web: parent } = request;
  const { database } = server;
  const id = randomUUID();
  const at = toIso(server.now());
  const { title, description, template, configuration, language } = wanted;
  return database.transaction(() => {
    database.run('INSERT INTO webs (id, url, parent_id, created, modified, settings) VALUES (?, ?, ?, ?, ?, ?)', [
      id,
      `${parent.path}/${wanted.name}`,
      parent.id,
      at,
      at,
      JSON.stringify({ title, description, template, configuration, language, authorId: caller.userId }),
    ]);
    if (!wanted.inherits) {
      const full = roleDefinitionByType(database, roleType.fullControl);
      breakInheritance(database, { at: { webId: id } }, false, caller.userId, full?.id ?? 0);
    }
    addWebLists(server, id, caller.userId);
    storeOf(server).changes.record({ object: 'web', type: changeType.add, webId: id, editor: caller.userId });
    return readWeb(database, id);
  });
}

/** The web with its lists and rights. It must have no webs below it. */
export function removeWeb(request: SpRequest, web: WebAddress): void {
  const { database } = request.server;
  const { lists } = storeOf(request.server);
  database.transaction(() => {
    forgetWeb(database, web.id);
    // What is directly in a web stands in a list that belongs to nothing else: see files/locate.ts.
    for (const list of [...lists.all(web.id), ...lists.all(`loose/${web.id}`)]) lists.remove(list);
    for (const table of ['site_fields', 'content_types']) database.run(`DELETE FROM ${table} WHERE web_id = ?`, [web.id]);
    storeOf(request.server).changes.record({ object: 'web', type: changeType.delete, webId: web.id });
    database.run('DELETE FROM custom_actions WHERE owner = ?', [web.id]);
    database.run('DELETE FROM site_facts WHERE name = ?', [`features.${web.id}`]);
    database.run('DELETE FROM webs WHERE id = ?', [web.id]);
  });
}
