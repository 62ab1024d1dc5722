import { camlRefused } from '../../caml/caml-errors';
import { parseView } from '../../caml/caml-parser';
import type { CamlView } from '../../caml/caml-tree';
import { readXml, type XmlElement } from '../../caml/xml';
import { badQuery, unknownProperty } from '../../http/errors';
import { isAnnotation, objectOf } from '../body';
import { plainGuid } from '../../store/plain-guid';

/** SP.ChangeLogItemQuery, whose parts are texts of CAML. */
export interface ItemChangesQuery {
  readonly view: CamlView;
  /** Names a view of the list, which is only looked for. [D] MS-LISTSWS 3.1.4.22.2.1 */
  readonly viewName: string;
  readonly token: string | undefined;
  /** As it was asked for; undefined is all of the list. */
  readonly folder: string | undefined;
  /** Where the page before ended. */
  readonly position: string | undefined;
  readonly datesInUtc: boolean;
  readonly withPermissions: boolean;
  readonly withAttachmentUrls: boolean;
  readonly expandsPeople: boolean;
  readonly withMandatory: boolean;
}

const known: readonly string[] = [
  'ListName',
  'ViewName',
  'Query',
  'QueryOptions',
  'ChangeToken',
  'Contains',
  'RowLimit',
  'ViewFields',
];

export function itemChangesQueryOf(body: unknown): ItemChangesQuery {
  const parameters = objectOf(body);
  // Microsoft's own example has a `d` around it, which SharePoint refuses: [I] SharePoint/sp-dev-docs#6033
  const other = Object.keys(parameters).find((name) => name !== 'query' && !isAnnotation(name));
  if (other !== undefined) throw badQuery(`The parameter ${other} does not exist in method GetListItemChangesSinceToken.`);
  const query = objectOf(parameters['query']);
  for (const name of Object.keys(query)) {
    if (!isAnnotation(name) && !known.includes(name)) throw unknownProperty(name, 'SP.ChangeLogItemQuery');
  }
  const text = (name: string): string => {
    const value = query[name] ?? '';
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const options = optionsOf(text('QueryOptions'));
  const flag = (name: string, otherwise: boolean): boolean =>
    (options.get(name.toLowerCase())?.text.trim() || String(otherwise)).toUpperCase() === 'TRUE';
  const folder = options.get('folder')?.text.trim();
  const scope = options.get('viewattributes')?.attributes.get('Scope');
  return {
    view: viewOf(text, folder === undefined ? (scope ?? 'RecursiveAll') : (scope ?? '')),
    viewName: text('ViewFields') === '' ? plainGuid(text('ViewName')) : '',
    token: text('ChangeToken') || undefined,
    folder,
    position: options.get('paging')?.attributes.get('ListItemCollectionPositionNext') || undefined,
    datesInUtc: flag('DateInUtc', false),
    withPermissions: flag('IncludePermissions', false),
    withAttachmentUrls: flag('IncludeAttachmentUrls', false),
    expandsPeople: flag('ExpandUserField', false),
    withMandatory: flag('IncludeMandatoryColumns', true),
  };
}

/** The parts put together as the one view that they are. Contains is "not intended to be used with" Query [D]. */
function viewOf(text: (name: string) => string, scope: string): CamlView {
  const written = text('Query');
  const query = /^<Query[\s/>]/i.test(written) ? written : `<Query>${written}</Query>`;
  const contains = text('Contains');
  const limit = /^\d{1,9}$/.test(text('RowLimit')) ? `<RowLimit Paged="TRUE">${text('RowLimit')}</RowLimit>` : '';
  return parseView(
    `<View Scope="${scope}">${contains === '' ? query : `<Query><Where>${contains}</Where></Query>`}${text('ViewFields')}${limit}</View>`,
  );
}

/** By name in lower case. What belongs in `QueryOptions` may also stand by itself ([I] pnp/pnpjs#269). */
function optionsOf(text: string): ReadonlyMap<string, XmlElement> {
  const root = readXml(`<Options>${text}</Options>`);
  if (!root) throw camlRefused();
  const children = root.children.flatMap((child) => (child.name === 'QueryOptions' ? child.children : [child]));
  return new Map(children.map((child) => [child.name.toLowerCase(), child]));
}
