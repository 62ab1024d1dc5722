import type { SpRoute } from '../http/request';
import { changeRoutes } from './changes/changes';
import { commentRoutes } from './items/comments';
import { contentTypeRoutes } from './content-types/content-types';
import { fieldLinkRoutes } from './content-types/field-links';
import { fieldRoutes } from './columns/fields';
import { getItemsRoutes } from './items/get-items';
import { itemChangesRoutes } from './item-changes/item-changes';
import { itemMethodRoutes } from './items/item-methods';
import { itemRoutes } from './items/items';
import { likeRoutes } from './items/likes';
import { listPartRoutes } from './lists/list-parts';
import { listRoutes } from './lists/lists';
import { recycleBinRoutes } from './changes/recycle-bin';
import { renderListRoutes } from './list-views/render-list-data';
import { renderFormRoutes } from './list-views/render-list-form';
import { subscriptionRoutes } from './changes/subscriptions';
import { validateRoutes } from './items/validate-update';
import { versionRoutes } from './items/versions';
import { viewRoutes } from './lists/views';

/** Everything about lists: the lists themselves, their columns, views and items. */
export const allListRoutes: readonly SpRoute[] = [
  ...listRoutes,
  ...listPartRoutes,
  ...fieldRoutes,
  ...contentTypeRoutes,
  ...fieldLinkRoutes,
  ...viewRoutes,
  ...itemRoutes,
  ...itemMethodRoutes,
  ...commentRoutes,
  ...likeRoutes,
  ...getItemsRoutes,
  ...renderListRoutes,
  ...renderFormRoutes,
  ...versionRoutes,
  ...validateRoutes,
  ...changeRoutes,
  ...itemChangesRoutes,
  ...recycleBinRoutes,
  ...subscriptionRoutes,
];
