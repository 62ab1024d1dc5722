import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import type { List } from '../../store/list';
import { listUri, pathOf } from '../list-address';
import { listOf } from '../list-of';
import { emptySet, formEntities, rightsManagement, type ListPlace } from './list-part-entities';
import { plainGuid } from '../../store/plain-guid';

const placeOf = (request: SpRequest, list: List): ListPlace => ({ list, uri: listUri(list), path: pathOf(request, list) });

function form(request: SpRequest): SpResponse {
  const wanted = plainGuid(request.addresses['form']?.value ?? '');
  const found = formEntities(placeOf(request, listOf(request))).items.find(({ properties }) => properties['Id'] === wanted);
  if (!found) throw badArgument();
  return { status: 200, content: found };
}

const emptyRoute = (name: string): SpRoute => ({
  method: 'GET',
  pattern: `{list}/${name.toLowerCase()}`,
  handle: (request) => {
    listOf(request);
    return { status: 200, content: emptySet(name) };
  },
});

/** The number that the next item would get, kept for whoever asked. */
function reserveItemId(request: SpRequest): SpResponse {
  const list = listOf(request, 'AddListItems');
  const { database } = request.server;
  const value = database.transaction(() => {
    const last = Number(database.value('SELECT seq FROM sqlite_sequence WHERE name = ?', [list.table]) ?? 0);
    database.run('DELETE FROM sqlite_sequence WHERE name = ?', [list.table]);
    database.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', [list.table, last + 1]);
    return last + 1;
  });
  return { status: 200, content: { kind: 'result', name: 'ReserveListItemId', type: 'Edm.Int32', value } };
}

export const listPartRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/forms',
    handle: (request) => ({ status: 200, content: formEntities(placeOf(request, listOf(request))) }),
  },
  { method: 'GET', pattern: '{list}/{form}', handle: form },
  emptyRoute('EventReceivers'),
  emptyRoute('UserCustomActions'),
  emptyRoute('WorkflowAssociations'),
  {
    method: 'GET',
    pattern: '{list}/informationrightsmanagementsettings',
    handle: (request) => ({ status: 200, content: rightsManagement(placeOf(request, listOf(request))) }),
  },
  {
    method: 'GET',
    pattern: 'web/getcustomlisttemplates(?)',
    handle: () => ({ status: 200, content: emptySet('ListTemplates') }),
  },
  { method: 'POST', pattern: '{list}/reservelistitemid', handle: reserveItemId },
];
