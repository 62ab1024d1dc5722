import type { SpRoute } from '../http/request';
import { changeRoutes } from './changes';
import { fieldRoutes } from './fields';
import { itemRoutes } from './items';
import { listRoutes } from './lists';
import { validateRoutes } from './validate-update';
import { versionRoutes } from './versions';
import { viewRoutes } from './views';

/** Everything about lists: the lists themselves, their columns, views and items. */
export const allListRoutes: readonly SpRoute[] = [
  ...listRoutes,
  ...fieldRoutes,
  ...viewRoutes,
  ...itemRoutes,
  ...versionRoutes,
  ...validateRoutes,
  ...changeRoutes,
];
