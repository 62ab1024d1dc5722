import { effectiveBasePermissions } from '../../security/base-permissions';
import type { SpRoute } from '../../http/request';
import { itemOf, listOf } from '../list-of';

/** Smaller calls on one item. */
export const itemMethodRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/{item}/effectivebasepermissionsforui',
    handle: (request) => {
      const list = listOf(request);
      const value = effectiveBasePermissions(request, { listId: list.record.id, itemId: itemOf(request, list).id });
      return {
        status: 200,
        content: { kind: 'result', name: 'EffectiveBasePermissionsForUI', type: 'SP.BasePermissions', value },
      };
    },
  },
  {
    method: 'POST',
    pattern: '{list}/{item}/getwopiframeurl(*)',
    handle: (request) => {
      itemOf(request, listOf(request));
      // No application opens anything here, and then the address is empty ([S] @pnp/sp/items).
      return { status: 200, content: { kind: 'result', name: 'GetWOPIFrameUrl', type: 'Edm.String', value: '' } };
    },
  },
];
