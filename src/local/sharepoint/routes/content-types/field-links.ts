import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import type { ContentType, FieldLink } from '../../store/content-types/content-type';
import { storeOf } from '../../store/site-store';
import { addColumns } from './add-type-to-list';
import { booleanOf, listOfValues, objectOf, textOf } from '../body';
import { fieldLinkEntities, fieldLinkEntity } from './content-type-entity';
import { fieldLinkUnchangeable } from './content-type-errors';
import { typeHomeOf, type TypeHome } from './content-type-home';
import { checkOpen, keepType, requiredType } from './content-types';
import { fieldMissing } from '../lists/list-errors';
import { plainGuid } from '../../store/plain-guid';

const linkIn = (request: SpRequest, type: ContentType): FieldLink | undefined =>
  type.links.find(({ id }) => id === plainGuid(request.addresses['fieldlink']?.value ?? ''));

function add(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const type = requiredType(request, home);
  checkOpen(type);
  const body = objectOf(request.body);
  const name = textOf(body['FieldInternalName'] ?? body['Name']);
  const column = storeOf(request.server)
    .siteFields.available(home.webId)
    .find((field) => field.internalName === name);
  const present = home.list?.field(name);
  const id = present?.id ?? column?.id;
  if (id === undefined) throw fieldMissing(name);
  const flag = (key: string): boolean => (body[key] === undefined ? false : booleanOf(body[key]));
  const wanted: FieldLink = { id, name, required: flag('Required'), hidden: flag('Hidden') };
  const [link = wanted] = home.list ? addColumns(request, home.list, [wanted]) : [wanted];
  const after = { ...type, links: [...type.links.filter((other) => other.id !== link.id), link] };
  keepType(request, current(request, home), after);
  return { status: 201, content: fieldLinkEntity(request, current(request, home), after, link) };
}

/** The home again, since a new column has changed the list. */
function current(request: SpRequest, home: TypeHome): TypeHome {
  const list = home.list && storeOf(request.server).lists.byNumber(home.list.record.number);
  return list ? { ...home, list } : home;
}

function remove(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const type = requiredType(request, home);
  checkOpen(type);
  const link = linkIn(request, type);
  if (!link) throw badArgument();
  keepType(request, home, { ...type, links: type.links.filter((other) => other !== link) });
  return { status: 200 };
}

function reorder(request: SpRequest): SpResponse {
  const home = typeHomeOf(request, 'ManageLists');
  const type = requiredType(request, home);
  checkOpen(type);
  const names = listOfValues(objectOf(request.body)['internalNames'])?.map(textOf);
  if (!names) throw badArgument();
  const first = names.flatMap((name) => type.links.find((link) => link.name === name) ?? []);
  keepType(request, home, { ...type, links: [...first, ...type.links.filter((link) => !first.includes(link))] });
  return { status: 200 };
}

const routesAt = (pattern: string): SpRoute[] => [
  {
    method: 'GET',
    pattern: `${pattern}/fieldlinks`,
    handle: (request) => {
      const home = typeHomeOf(request);
      return { status: 200, content: fieldLinkEntities(request, home, requiredType(request, home)) };
    },
  },
  { method: 'POST', pattern: `${pattern}/fieldlinks`, handle: add },
  { method: 'POST', pattern: `${pattern}/fieldlinks/reorder(?)`, handle: reorder },
  {
    method: 'GET',
    pattern: `${pattern}/{fieldlink}`,
    handle: (request) => {
      const home = typeHomeOf(request);
      const type = requiredType(request, home);
      const link = linkIn(request, type);
      return {
        status: 200,
        content: link
          ? fieldLinkEntity(request, home, type, link)
          : { kind: 'result', name: 'FieldLinks', type: 'Edm.Null', value: null },
      };
    },
  },
  {
    method: 'MERGE',
    pattern: `${pattern}/{fieldlink}`,
    handle: () => {
      throw fieldLinkUnchangeable();
    },
  },
  { method: 'DELETE', pattern: `${pattern}/{fieldlink}`, handle: remove },
  { method: 'POST', pattern: `${pattern}/{fieldlink}/deleteobject`, handle: remove },
];

export const fieldLinkRoutes: readonly SpRoute[] = [...routesAt('{list}/{contenttype}'), ...routesAt('{webcontenttype}')];
