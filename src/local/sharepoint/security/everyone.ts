import { tenantId } from '../identity/tenant';

/** The claim that stands for every employee and no guest. */
export const everyoneLogin = `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;
export const everyoneTitle = 'Everyone except external users';
