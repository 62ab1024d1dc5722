import type { SpRoute } from '../http/request';
import { changeRoutes } from './changes';
import { commentRoutes } from './comments';
import { contentTypeRoutes } from './content-types';
import { fieldLinkRoutes } from './field-links';
import { fieldRoutes } from './fields';
import { getItemsRoutes } from './get-items';
import { itemChangesRoutes } from './item-changes';
import { itemMethodRoutes } from './item-methods';
import { itemRoutes } from './items';
import { likeRoutes } from './likes';
import { listPartRoutes } from './list-parts';
import { listRoutes } from './lists';
import { recycleBinRoutes } from './recycle-bin';
import { renderListRoutes } from './render-list-data';
import { renderFormRoutes } from './render-list-form';
import { subscriptionRoutes } from './subscriptions';
import { validateRoutes } from './validate-update';
import { versionRoutes } from './versions';
import { viewRoutes } from './views';

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
