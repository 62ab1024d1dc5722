import type { SpRequest } from '../../http/request';
import { requirePermission } from '../../security/access';
import type { PermissionKind } from '../../security/permissions';
import type { Field } from '../../store/field';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { fieldMissing } from '../lists/list-errors';
import { listOf } from '../list-of';
import { plainGuid } from '../../store/plain-guid';
import { listUri, pathOf } from '../list-address';

/** Where columns are: a list, or a web whose lists can have them. */
export interface FieldHome {
  /** Absent for site columns. */
  readonly list?: List;
  /** The web the columns belong to. */
  readonly webId: string;
  readonly fields: readonly Field[];
  readonly uri: string;
  /** Below the server: `/sites/innkjop/Lists/Avtalar`. */
  readonly scope: string;
  /** As `SourceID` says it, braces included. */
  readonly sourceId: string;
}

export const homeOfList = (request: SpRequest, list: List): FieldHome => ({
  list,
  webId: list.record.webId,
  fields: list.fields,
  uri: `${listUri(list)}/Fields`,
  scope: pathOf(request, list),
  sourceId: `{${list.record.id}}`,
});

/** SharePoint writes the address of every site column as one of `AvailableFields`. [R] */
export function homeOfWeb(request: SpRequest, available = false): FieldHome {
  const { siteFields } = storeOf(request.server);
  const { id, path } = request.web;
  const fields = available ? siteFields.available(id) : siteFields.own(id);
  return { webId: id, fields, uri: 'Web/AvailableFields', scope: path, sourceId: `{${id}}` };
}

/** The home that the path names, if the caller may do this there. */
export function homeOf(request: SpRequest, permission: PermissionKind = 'ViewListItems'): FieldHome {
  if (request.addresses['list']) return homeOfList(request, listOf(request, permission));
  requirePermission(request, permission === 'ViewListItems' ? 'Open' : 'ManageWeb');
  return homeOfWeb(request, request.segments[1]?.name === 'availablefields');
}

export function fieldOf(request: SpRequest, home: FieldHome): Field {
  const { by = 'name', value = '' } = request.addresses['field'] ?? request.addresses['sitefield'] ?? {};
  const found =
    by === 'id'
      ? home.fields.find((field) => field.id === plainGuid(value))
      : ((by === 'name' ? home.fields.find((field) => field.internalName === value) : undefined) ??
        home.fields.find((field) => field.title === value));
  if (!found) throw fieldMissing(value);
  return found;
}
