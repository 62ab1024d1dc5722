import type { SpRoute } from '../http/request';
import { changeRoutes } from './changes';
import { fieldRoutes } from './fields';
import { getItemsRoutes } from './get-items';
import { itemRoutes } from './items';
import { listRoutes } from './lists';
import { recycleBinRoutes } from './recycle-bin';
import { renderListRoutes } from './render-list-data';
import { validateRoutes } from './validate-update';
import { versionRoutes } from './versions';
import { viewRoutes } from './views';

/** Everything about lists: the lists themselves, their columns, views and items. */
export const allListRoutes: readonly SpRoute[] = [
  ...listRoutes,
  ...fieldRoutes,
  ...viewRoutes,
  ...itemRoutes,
  ...getItemsRoutes,
  ...renderListRoutes,
  ...versionRoutes,
  ...validateRoutes,
  ...changeRoutes,
  ...recycleBinRoutes,
];
