import type { SpServer } from '../http/request';
import type { ChangeType } from '../store/change-types';
import { storeOf } from '../store/site-store';

/** A group belongs to the whole site, and so does what happens to it: also who comes into it and who leaves it. */
export function logGroup(server: SpServer, id: number, type: ChangeType): void {
  storeOf(server).changes.record({ object: 'group', type, webId: server.rootWebId, objectId: String(id) });
}
