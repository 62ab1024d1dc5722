import type { SpRequest } from '../../http/request';
import type { ChangeType } from '../../store/change-types';
import { storeOf } from '../../store/site-store';
import type { NamedSecurable } from './securable-of';

/** A change of rights is a change of the thing that they are on: somebody who follows it may have gained or lost it. */
export function logRights(request: SpRequest, { at, list, uniqueId }: NamedSecurable, type: ChangeType): void {
  const { changes } = storeOf(request.server);
  const editor = request.caller.userId;
  if (!list) return changes.record({ object: 'web', type, webId: request.web.id, editor });
  const { number, id, webId } = list.record;
  changes.record({
    object: at.itemId === undefined ? 'list' : 'item',
    type,
    webId,
    list: { number, id },
    ...(at.itemId === undefined ? {} : { itemId: at.itemId }),
    ...(uniqueId === undefined ? {} : { uniqueId }),
    editor,
  });
}
