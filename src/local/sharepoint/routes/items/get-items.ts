import { parseView } from '../../caml/caml-parser';
import { findField } from '../../caml/caml-filter';
import { viewRows } from '../../caml/view-rows';
import type { Entity, Value } from '../../http/entity';
import { badQuery } from '../../http/errors';
import { readJson } from '../../http/read-json';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { askedOf, selectedOf, viewStar, type Selected } from '../../odata/select';
import { siteLocal } from '../../store/site-time';
import { lastArguments } from '../../http/arguments';
import { isAnnotation, objectOf } from '../body';
import { folderAsked } from '../files/folder-asked';
import { checkLookups } from './item-errors';
import { itemReader } from './item-reader';
import { listOf } from '../list-of';

const known: readonly string[] = [
  'ViewXml',
  'ListItemCollectionPosition',
  'FolderServerRelativeUrl',
  'FolderServerRelativePath',
  'DatesInUtc',
  'AllowIncrementalResults',
];

/** The SP.CamlQuery: in the body, or as the argument `query=@q`. */
function queryOf(request: SpRequest): Record<string, unknown> {
  const [argument] = lastArguments(request, 'query');
  const sent = argument === undefined ? objectOf(request.body)['query'] : parsed(argument.value);
  const query = objectOf(sent);
  for (const name of Object.keys(query)) {
    // [I] vgrem/office365-rest-python-client#87
    if (!isAnnotation(name) && !known.includes(name)) {
      throw badQuery(
        `The property '${name}' does not exist on type 'SP.CamlQuery'. Make sure to only use property names that are defined by the type.`,
      );
    }
  }
  return query;
}

function parsed(text: string): unknown {
  try {
    return readJson(text);
  } catch (cause) {
    throw Object.assign(badQuery('The parameter query is not valid.'), { cause });
  }
}

function getItems(request: SpRequest): SpResponse {
  const list = listOf(request);
  const query = queryOf(request);
  const view = parseView(typeof query['ViewXml'] === 'string' ? query['ViewXml'] : '');
  const named = view.viewFields?.flatMap((ref) => findField(list, ref) ?? []);
  checkLookups(named ?? []);
  const star = named && viewStar(list, named);
  const selected = selectedOf(askedOf(request.query), list, star);
  const reader = itemReader(request, list, selected, askedOf(request.query));
  const position = objectOf(query['ListItemCollectionPosition'])['PagingInfo'];
  const path = query['FolderServerRelativeUrl'] ?? objectOf(query['FolderServerRelativePath'])['DecodedUrl'];
  const datesInUtc = query['DatesInUtc'] === true;
  const { rows } = viewRows(request, {
    list,
    view,
    position: typeof position === 'string' ? position.replace(/^\?/, '') : undefined,
    folder: folderAsked(request, list, path),
    datesInUtc,
    columns: reader.columns,
  });
  const items = reader.entities(rows);
  return {
    status: 200,
    shaped: true,
    content: { kind: 'entities', set: list.itemsSet, items: datesInUtc ? items : inSiteTime(items, selected) },
  };
}

/** Unless asked in UTC, dates are the site's own time, and have no zone. [R] pnp/pnpcore GetItemsByCAMLQuery-1-00002 and -2-00002 */
function inSiteTime(items: readonly Entity[], selected: readonly Selected[]): Entity[] {
  const names = selected.flatMap((one) => (one.kind === 'field' && one.field.kind === 'DateTime' ? [one.name] : []));
  return items.map((item) => {
    const properties: Record<string, Value> = { ...item.properties };
    for (const name of names) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      const { date, time } = siteLocal(new Date(value));
      properties[name] = `${date}T${time}`;
    }
    return { ...item, properties };
  });
}

export const getItemsRoutes: readonly SpRoute[] = [{ method: 'POST', pattern: '{list}/getitems(?)', handle: getItems }];
