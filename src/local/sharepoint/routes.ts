import type { SpRoute } from './http/request';
import { attachmentRoutes } from './routes/attachments';
import { contextRoutes } from './routes/context';
import { customActionRoutes } from './routes/custom-actions';
import { featureRoutes } from './routes/features';
import { eventReceiverRoutes } from './routes/event-receivers';
import { fileStateRoutes } from './routes/file-states';
import { fileUploadRoutes } from './routes/file-uploads';
import { fileVersionRoutes } from './routes/file-versions';
import { fileRoutes } from './routes/files';
import { folderRoutes } from './routes/folders';
import { freshListRoutes } from './routes/fresh-lists';
import { groupRoutes } from './routes/groups';
import { allListRoutes } from './routes/list-routes';
import { moveCopyRoutes } from './routes/move-copy';
import { peoplePickerRoutes } from './routes/people-picker';
import { relatedItemRoutes } from './routes/related-items';
import { roleDefinitionRoutes } from './routes/role-definitions';
import { roleRoutes } from './routes/roles';
import { siteIconRoutes } from './routes/site-icon';
import { textResourceRoutes } from './routes/text-resources';
import { utilityRoutes } from './routes/utilities';
import { userRoutes } from './routes/users';
import { regionalRoutes } from './routes/regional';
import { siteRoutes } from './routes/site';
import { webRoutes } from './routes/web';
import { webFunctionRoutes } from './routes/web-functions';
import { websRoutes } from './routes/webs';

/** Every call that the local SharePoint answers. Anything else is 501. */
export const routes: readonly SpRoute[] = [
  ...contextRoutes,
  ...webRoutes,
  ...websRoutes,
  ...webFunctionRoutes,
  ...textResourceRoutes,
  ...siteIconRoutes,
  ...siteRoutes,
  ...regionalRoutes,
  ...featureRoutes,
  ...customActionRoutes,
  ...userRoutes,
  ...utilityRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...roleDefinitionRoutes,
  ...peoplePickerRoutes,
  ...allListRoutes,
  ...freshListRoutes,
  ...eventReceiverRoutes,
  ...attachmentRoutes,
  ...folderRoutes,
  ...fileRoutes,
  ...fileStateRoutes,
  ...fileVersionRoutes,
  ...fileUploadRoutes,
  ...moveCopyRoutes,
  ...relatedItemRoutes,
];
