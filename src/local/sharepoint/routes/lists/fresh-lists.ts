import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { ensureSiteAssets, ensureSitePages } from '../../site/fresh-lists';
import type { List } from '../../store/list';
import { listEntity } from './list-entity';

type Ensure = (server: SpRequest['server'], webId: string, author: number) => List;

const ensured =
  (ensure: Ensure) =>
  (request: SpRequest): SpResponse => {
    requirePermission(request, 'ManageLists');
    return { status: 200, content: listEntity(request, ensure(request.server, request.web.id, request.caller.userId)) };
  };

export const freshListRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: 'web/lists/ensuresiteassetslibrary(?)', handle: ensured(ensureSiteAssets) },
  { method: 'POST', pattern: 'web/lists/ensuresitepageslibrary(?)', handle: ensured(ensureSitePages) },
];
