import type { SpRequest } from '../http/request';
import { guarded } from '../routes/items/items';
import { storeOf } from '../store/site-store';
import { refuseUnchangeable } from './find';
import type { LocatedRow } from './locate';

/** For good. */
export function removeRow(request: SpRequest, row: LocatedRow): void {
  refuseUnchangeable(request, row);
  guarded(row.list, () => storeOf(request.server).items.remove(row.list, row.item, request.caller.userId));
}

/** Into the recycle bin; answers the id that it has there. */
export function recycleRow(request: SpRequest, row: LocatedRow): string {
  refuseUnchangeable(request, row);
  return guarded(row.list, () => storeOf(request.server).recycleItem(row.list, row.item, request.caller.userId));
}
