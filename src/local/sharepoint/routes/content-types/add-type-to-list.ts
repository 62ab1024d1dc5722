import type { SpRequest } from '../../http/request';
import { type ContentType, type FieldLink } from '../../store/content-types/content-type';
import type { Field } from '../../store/field';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';

interface Added {
  readonly list: List;
  readonly type: ContentType;
}

/** A child of a type of the site for this list, with the columns that the list has not got yet. */
export function addTypeToList(request: SpRequest, list: List, parent: ContentType): Added {
  const { contentTypes, lists } = storeOf(request.server);
  return request.server.database.transaction(() => {
    // From here on the list's types are kept: the new columns belong to the new type alone.
    const kept = list.contentTypes;
    const links = addColumns(request, list, parent.links);
    const type = contentTypes.childOf(parent, links);
    const after = contentTypes.setForList(lists.byNumber(list.record.number) ?? list, [...kept, type]);
    return { list: after, type };
  });
}

/** Site columns into a list, where they keep their ids and names. Answers the links as they are in the list. */
export function addColumns(request: SpRequest, list: List, links: readonly FieldLink[]): FieldLink[] {
  const { lists, siteFields } = storeOf(request.server);
  const columns = siteFields.available(list.record.webId);
  return links.flatMap((link): FieldLink[] => {
    const now = lists.byNumber(list.record.number) ?? list;
    const present = now.fields.find(({ id }) => id === link.id) ?? now.field(link.name);
    if (present) return [{ ...link, id: present.id, name: present.internalName }];
    const column = columns.find(({ id }) => id === link.id);
    if (!column || column.builtIn) return [];
    const number = lists.nextFieldNumber(now);
    const field: Field = { ...column, number, column: `c${number}`, readOnly: column.readOnly || column.kind === 'Calculated' };
    lists.addField(now, field);
    return [{ ...link, name: field.internalName }];
  });
}
