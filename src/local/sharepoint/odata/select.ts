import { badQuery, unknownField } from '../http/errors';
import { navigationOf } from '../http/navigation';
import { isReference, type Field } from '../store/field';
import type { List } from '../store/list';
import { idField } from './filter-sql';
import { needsExpand } from './query-errors';

/** What an answer holds, in order. */
export type Selected =
  | { readonly kind: 'field'; readonly name: string; readonly field: Field }
  | { readonly kind: 'id'; readonly name: string; readonly field: Field; readonly asText: boolean }
  | { readonly kind: 'expanded'; readonly name: string; readonly field: Field; readonly inner: readonly string[] }
  | { readonly kind: 'special'; readonly name: string; readonly inner: readonly string[] };

/** Properties of an item that are no columns. */
const plainSpecials: readonly string[] = ['FileSystemObjectType', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl'];
const namedSpecials: readonly string[] = [
  'HasUniqueRoleAssignments',
  'EffectiveBasePermissions',
  'CommentsDisabled',
  'IconOverlay',
];
/** Things reached from an item; answered only when expanded. */
export const links: readonly string[] = [
  'File',
  'Folder',
  'AttachmentFiles',
  'FieldValuesAsText',
  'FieldValuesAsHtml',
  'FieldValuesForEdit',
  'ParentList',
  'ContentType',
  'RoleAssignments',
];
/** What verbose JSON defers of an item: everything that it leads on to, or what was selected of that. */
export function deferredOf({ selects }: Asked): readonly string[] {
  const all = navigationOf('SP.ListItem') ?? [];
  return selects.length === 0 || selects.includes('*') ? all : all.filter((name) => selects.includes(name));
}

/** Named so that the answer is "not here yet" rather than "no such property". */
const laterLinks: readonly string[] = ['FieldValuesAsHtml', 'FieldValuesForEdit', 'Properties', 'Versions'];

export interface Asked {
  readonly selects: readonly string[];
  readonly expands: readonly string[];
}

const parts = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function askedOf(query: ReadonlyMap<string, string>): Asked {
  return { selects: parts(query.get('$select')), expands: parts(query.get('$expand')) };
}

/** The lookups and persons named in $expand. `$expand=Owner/Title` names Owner too. */
export const expandedNames = ({ expands }: Asked): Set<string> => new Set(expands.map((path) => path.split('/')[0] ?? ''));

export const laterLink = (name: string): boolean => laterLinks.includes(name);

/** Reads $select and $expand against the list's columns; what is not there is refused as SharePoint does. */
export function selectedOf(asked: Asked, list: List, star: readonly Selected[] = everything(list)): Selected[] {
  const expanded = expandedNames(asked);
  for (const name of expanded) checkExpandable(name, list);
  const selects = asked.selects.length === 0 ? ['*'] : asked.selects;
  const chosen = new Map<string, Selected>();
  const inner = new Map<string, Set<string>>();
  const add = (selected: Selected): void => {
    if (!chosen.has(selected.name)) chosen.set(selected.name, selected);
  };
  for (const select of selects) {
    // Annotations come with the metadata level, named or not. [S] @pnp/sp/sharing/folder asks for nothing but `odata.id`.
    if (/^odata\./i.test(select)) continue;
    const [name = '', below, more] = select.split('/');
    if (more !== undefined && !deepLinks.includes(name)) throw tooDeep(select, name, list);
    if (name === '*') {
      for (const selected of star) add(selected);
    } else if (below !== undefined) {
      if (!expanded.has(name)) {
        checkExpandable(name, list);
        throw needsExpand(select, name);
      }
      const known = inner.get(name) ?? new Set();
      known.add(select.slice(name.length + 1));
      inner.set(name, known);
    } else {
      for (const selected of single(name, list, expanded)) add(selected);
    }
  }
  for (const name of expanded) {
    const field = list.field(name);
    const below = [...(inner.get(name) ?? [])];
    if (field && isReference(field)) {
      if (below.length === 0) throw needsExpand(name, name);
      chosen.set(name, { kind: 'expanded', name, field, inner: below });
    } else if (below.length > 0 || asked.selects.length === 0 || asked.selects.includes(name) || asked.selects.includes('*')) {
      chosen.set(name, { kind: 'special', name, inner: below });
    }
  }
  return [...chosen.values()];
}

/** These lead on to other things; a lookup or a person leads one step. */
const deepLinks: readonly string[] = ['ParentList', 'RoleAssignments', 'File', 'Folder', 'ContentType'];

/** [I] pnp/pnpjs#2648 */
function tooDeep(select: string, name: string, list: List): Error {
  const field = list.field(name);
  if (!field || !isReference(field)) return badQuery(`The expression "${select}" is not valid.`);
  return needsExpand(select.split('/').slice(0, 2).join('/'), name);
}

function checkExpandable(name: string, list: List): void {
  if (links.includes(name) || laterLink(name)) return;
  const field = list.field(name);
  if (!field) throw unknownField(name);
  if (!isReference(field)) throw needsExpand(name, name);
}

function single(name: string, list: List, expanded: ReadonlySet<string>): Selected[] {
  if (plainSpecials.includes(name) || namedSpecials.includes(name)) return [{ kind: 'special', name, inner: [] }];
  if (links.includes(name) || laterLink(name)) return [];
  if (name === 'Id' || name === 'ID') return ids(list);
  const field = list.field(name);
  if (field && isReference(field)) {
    if (!expanded.has(name)) throw needsExpand(name, name);
    return [];
  }
  if (field) return [{ kind: 'field', name: field.entityName, field }];
  const byId = idField(list, name);
  if (byId) return [{ kind: 'id', name, field: byId, asText: false }];
  const byTextId = name.endsWith('StringId') ? idField(list, `${name.slice(0, -8)}Id`) : undefined;
  if (byTextId) return [{ kind: 'id', name, field: byTextId, asText: true }];
  throw unknownField(name);
}

/** Asking for one of the two always gives both. */
function ids(list: List): Selected[] {
  const field = list.field('ID') as Field;
  return [
    { kind: 'field', name: 'Id', field },
    { kind: 'field', name: 'ID', field },
  ];
}

const everythings = new WeakMap<List, Selected[]>();

/** What is answered when nothing is selected, in SharePoint's order. */
function everything(list: List): Selected[] {
  const known = everythings.get(list);
  if (known) return known;
  const built = (name: string): Selected[] => {
    const field = list.field(name);
    if (!field) return [];
    return isReference(field) ? reference(field) : [{ kind: 'field', name: field.entityName, field }];
  };
  const special = (name: string): Selected => ({ kind: 'special', name, inner: [] });
  const idOnly = (name: string): Selected[] => built(name).slice(0, 1);
  const result: Selected[] = [
    special('FileSystemObjectType'),
    ...ids(list).slice(0, 1),
    special('ServerRedirectedEmbedUri'),
    special('ServerRedirectedEmbedUrl'),
    // [R] pnp/pnpcore ApproveFileTest the place
    ...['ContentTypeId', 'OData__ModerationStatus', 'OData__ModerationComments', 'Title'].flatMap(built),
    ...list.stored.flatMap((field) => built(field.entityName)),
    ...ids(list).slice(1),
    ...['Modified', 'Created'].flatMap(built),
    ...['Author', 'Editor'].flatMap(idOnly),
    ...(list.isLibrary ? idOnly('CheckoutUser') : []),
    ...built('OData__UIVersionString'),
    // Files have no attachments.
    ...(list.isLibrary ? [] : built('Attachments')),
    ...built('GUID'),
  ];
  everythings.set(list, result);
  return result;
}

/** What a query that names its columns answers instead of everything. [R] pnp/pnpcore GetItemsByCAMLQuery-1-00002 */
export function viewStar(list: List, fields: readonly Field[]): Selected[] {
  const special = (name: string): Selected => ({ kind: 'special', name, inner: [] });
  const later: readonly string[] = ['ID', 'Created', 'Modified'];
  return [
    special('FileSystemObjectType'),
    ...ids(list).slice(0, 1),
    special('ServerRedirectedEmbedUri'),
    special('ServerRedirectedEmbedUrl'),
    ...fields.filter(({ internalName }) => !later.includes(internalName)).flatMap(plainOrReference),
    ...ids(list).slice(1),
    ...later.slice(1).flatMap((name) => plainOrReference(list.field(name) as Field)),
  ];
}

const plainOrReference = (field: Field): Selected[] =>
  isReference(field) ? reference(field) : [{ kind: 'field', name: field.entityName, field }];

function reference(field: Field): Selected[] {
  const id: Selected = { kind: 'id', name: `${field.entityName}Id`, field, asText: false };
  return field.kind === 'User' ? [id, { kind: 'id', name: `${field.entityName}StringId`, field, asText: true }] : [id];
}
