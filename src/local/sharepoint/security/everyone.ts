import { tenantId } from '../identity/tenant';

/** The claim that stands for every employee and no guest. */
export const everyoneLogin = `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;
export const everyoneTitle = 'Everyone except external users';

/** The older claim. [D] Since 2018 it stands for guests only where a tenant says so (Set-SPOTenant -ShowEveryoneClaim); here it does not. */
export const everybodyLogin = 'c:0(.s|true';
export const everybodyTitle = 'Everyone';

/** The claims that a site takes as users, by login name or title. */
export const claims = [
  { loginName: everyoneLogin, title: everyoneTitle },
  { loginName: everybodyLogin, title: everybodyTitle },
] as const;
