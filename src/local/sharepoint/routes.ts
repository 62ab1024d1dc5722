import type { SpRoute } from './http/request';
import { attachmentRoutes } from './routes/files/attachments';
import { contextRoutes } from './routes/webs/context';
import { customActionRoutes } from './routes/webs/custom-actions';
import { featureRoutes } from './routes/webs/features';
import { eventReceiverRoutes } from './routes/lists/event-receivers';
import { fileStateRoutes } from './routes/files/file-states';
import { fileUploadRoutes } from './routes/files/file-uploads';
import { fileVersionRoutes } from './routes/files/file-versions';
import { fileRoutes } from './routes/files/files';
import { folderRoutes } from './routes/files/folders';
import { freshListRoutes } from './routes/lists/fresh-lists';
import { groupRoutes } from './routes/people/groups';
import { allListRoutes } from './routes/list-routes';
import { moveCopyRoutes } from './routes/files/move-copy';
import { peoplePickerRoutes } from './routes/people/people-picker';
import { relatedItemRoutes } from './routes/items/related-items';
import { roleDefinitionRoutes } from './routes/people/role-definitions';
import { roleRoutes } from './routes/people/roles';
import { siteIconRoutes } from './routes/webs/site-icon';
import { textResourceRoutes } from './routes/webs/text-resources';
import { utilityRoutes } from './routes/webs/utilities';
import { userRoutes } from './routes/people/users';
import { regionalRoutes } from './routes/webs/regional';
import { siteRoutes } from './routes/webs/site';
import { webRoutes } from './routes/webs/web';
import { webFunctionRoutes } from './routes/webs/web-functions';
import { websRoutes } from './routes/webs/webs';

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
