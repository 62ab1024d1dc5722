import { escapeXml } from '../../caml/xml';
import type { SpRequest } from '../../http/request';
import type { List } from '../../store/list';
import { listTemplates } from '../../store/list-templates';
import { storeOf } from '../../store/site-store';
import { homeOfList } from '../columns/field-home';
import { fieldXml } from '../columns/field-xml';
import { pathOf } from '../list-address';

/** A list with its columns as CAML, as the Lists web service tells it: what is kept here, in that service's order. [W] */
export function listXml(request: SpRequest, list: List): string {
  const { record } = list;
  const { settings } = record;
  const { lists, views } = storeOf(request.server);
  const page = views.all(list).find((view) => view.isDefault)?.definition.page ?? 'AllItems';
  const attributes: Record<string, string> = {
    DefaultViewUrl: `${pathOf(request, list)}/${list.isLibrary ? 'Forms/' : ''}${page}.aspx`,
    ID: `{${record.id.toUpperCase()}}`,
    Title: record.title,
    Description: settings.description,
    Direction: 'none',
    Name: `{${record.id.toUpperCase()}}`,
    BaseType: String(listTemplates[record.template]?.baseType ?? 0),
    ServerTemplate: String(record.template),
    Created: compact(record.created),
    Modified: compact(lists.lastItemChange(list)),
    LastDeleted: compact(record.itemDeleted),
    WebFullUrl: request.web.path,
    WebId: record.webId,
    EnableAttachments: flag(settings.enableAttachments),
    EnableVersioning: flag(settings.enableVersioning),
    EnableFolderCreation: flag(settings.enableFolderCreation),
    Hidden: flag(settings.hidden),
    ItemCount: String(lists.itemCount(list)),
  };
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  const home = homeOfList(request, list);
  return `<List ${text.join(' ')}><Fields>${list.fields.map((field) => fieldXml(home, field)).join('')}</Fields></List>`;
}

const flag = (is: boolean): string => (is ? 'True' : 'False');

/** `20140902 08:18:48`, in UTC. */
const compact = (iso: string): string => `${iso.slice(0, 10).replaceAll('-', '')} ${iso.slice(11, 19)}`;
