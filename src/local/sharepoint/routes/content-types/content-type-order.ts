import type { Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { requirePermission } from '../../security/access';
import { normalId } from '../../store/content-types/content-type';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { listOfValues } from '../body';

/** The setting that keeps the order, ids between commas. */
const setting = 'UniqueContentTypeOrder';

/** The content types that the New menu of a list offers, in order; null when nobody has said. */
export function contentTypeOrder(list: List): Value {
  const kept = list.record.settings.more?.[setting];
  if (typeof kept !== 'string' || kept === '') return null;
  return {
    kind: 'values',
    type: 'SP.ContentTypeId',
    values: kept.split(',').map((id) => ({ kind: 'complex', type: 'SP.ContentTypeId', properties: { StringValue: id } })),
  };
}

/** The first in order becomes the list's default content type. Ids that the list has not got are passed over. [?] */
export function orderContentTypes(request: SpRequest, list: List, sent: unknown): void {
  const { lists, contentTypes } = storeOf(request.server);
  requirePermission(request, 'ManageLists', { listId: list.record.id });
  const ids = (listOfValues(sent) ?? []).map((one) => normalId(String((one as { StringValue?: unknown }).StringValue ?? one)));
  const first = ids.flatMap((id) => list.contentTypes.find((type) => normalId(type.id) === id) ?? []);
  const order = first.map(({ id }) => id).join(',');
  request.server.database.transaction(() => {
    const after = lists.update(list, { settings: { more: { ...list.record.settings.more, [setting]: order } } });
    contentTypes.setForList(after, [...first, ...list.contentTypes.filter((type) => !first.includes(type))]);
  });
}
