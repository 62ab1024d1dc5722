import type { SpRoute } from './http/request';
import { contextRoutes } from './routes/context';
import { groupRoutes } from './routes/groups';
import { allListRoutes } from './routes/list-routes';
import { peoplePickerRoutes } from './routes/people-picker';
import { roleDefinitionRoutes } from './routes/role-definitions';
import { roleRoutes } from './routes/roles';
import { userRoutes } from './routes/users';
import { webRoutes } from './routes/web';
import { websRoutes } from './routes/webs';

/** Every call that the local SharePoint answers. Anything else is 501. */
export const routes: readonly SpRoute[] = [
  ...contextRoutes,
  ...webRoutes,
  ...websRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...roleDefinitionRoutes,
  ...peoplePickerRoutes,
  ...allListRoutes,
];
