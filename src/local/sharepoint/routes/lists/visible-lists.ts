import type { Entities } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { mayDo } from '../../security/access';
import { storeOf } from '../../store/site-store';
import { listEntity } from './list-entity';

/** The lists of the web that the caller may see. */
export const visibleLists = (request: SpRequest): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Lists',
  items: storeOf(request.server)
    .lists.all(request.web.id)
    .filter((list) => mayDo(request, 'ViewListItems', { listId: list.record.id }))
    .map((list) => listEntity(request, list)),
});
