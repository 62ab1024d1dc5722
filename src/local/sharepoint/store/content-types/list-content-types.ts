import type { Field } from '../field';
import { isFolderType, type ContentType, type FieldLink } from './content-type';
import { freshContentTypes } from './fresh-content-types';

/** The content types that a list of each template has at first. */
const byTemplate: Readonly<Record<number, readonly string[]>> = {
  100: ['0x01', '0x0120'],
  101: ['0x0101', '0x0120'],
  103: ['0x0105', '0x0120'],
  104: ['0x0104', '0x0120'],
  105: ['0x0106', '0x0120'],
  106: ['0x0102', '0x0120'],
  107: ['0x0108', '0x012004', '0x0120'],
  108: ['0x012002', '0x0107'],
  119: ['0x010108', '0x0101009D1CB255DA76424F860D91F20E6C4118', '0x0120'],
  171: ['0x0108', '0x012004', '0x0120'],
  1100: ['0x0103', '0x0120'],
};

export const parentTypesOf = (template: number): readonly string[] => byTemplate[template] ?? ['0x01', '0x0120'];

/** A list's first types end with the list's own id, so that rows of any age name a type that is there. */
export const ownId = (parent: string, listId: string): string => `${parent}00${listId.replaceAll('-', '').toUpperCase()}`;

/** The types of a list whose types nobody has changed: those of its template, with every column of the list in the first. */
export function freshListTypes(
  record: { readonly id: string; readonly template: number },
  fields: readonly Field[],
): ContentType[] {
  return parentTypesOf(record.template).flatMap((parent, index) => {
    const base = freshContentTypes().find(({ id }) => id === parent);
    if (!base) return [];
    const links = base.links.flatMap((link) => inList(link, fields));
    const known = new Set(links.map((link) => link.id));
    const own = index === 0 ? fields.filter((field) => !field.builtIn && !field.hidden && !known.has(field.id)) : [];
    return [{ ...base, id: ownId(parent, record.id), links: [...links, ...own.map(linkTo)] }];
  });
}

/** The link as it is in this list: to the column of that id, or of that name. */
function inList(link: FieldLink, fields: readonly Field[]): FieldLink[] {
  const field = fields.find(({ id }) => id === link.id) ?? fields.find(({ internalName }) => internalName === link.name);
  return field ? [{ ...link, id: field.id, name: field.internalName }] : [];
}

export const linkTo = (field: Field): FieldLink => ({
  id: field.id,
  name: field.internalName,
  required: field.required,
  hidden: field.hidden,
});

/** The type that a new item gets: the first in order that is no folder. */
export const defaultType = (types: readonly ContentType[]): ContentType | undefined =>
  types.find(({ id, hidden }) => !isFolderType(id) && !hidden) ?? types[0];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The column that shows the name of a row's content type is worked out from its id. */
export function withTypeNames(fields: readonly Field[], types: readonly ContentType[]): Field[] {
  const cases = types.map(({ id, name }) => ` WHEN ${quoted(id)} THEN ${quoted(name)}`).join('');
  const otherwise = quoted(defaultType(types)?.name ?? 'Item');
  const column = cases === '' ? otherwise : `(CASE t.content_type${cases} ELSE ${otherwise} END)`;
  return fields.map((field) => (field.internalName === 'ContentType' && field.builtIn ? { ...field, column } : field));
}
