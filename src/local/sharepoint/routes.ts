import type { SpRoute } from './http/request';
import { contextRoutes } from './routes/context';
import { webRoutes } from './routes/web';

/** Every call that the local SharePoint answers. Anything else is 501. */
export const routes: readonly SpRoute[] = [...contextRoutes, ...webRoutes];
