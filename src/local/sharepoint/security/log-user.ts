import type { SpServer } from '../http/request';
import type { ChangeType } from '../store/change-types';
import { storeOf } from '../store/site-store';

/** People come to the site, are changed and leave it: the site's own log tells so [R], whatever web it was done on. */
export function logUser(server: SpServer, id: number, type: ChangeType): void {
  storeOf(server).changes.record({ object: 'user', type, webId: server.rootWebId, objectId: String(id) });
}
