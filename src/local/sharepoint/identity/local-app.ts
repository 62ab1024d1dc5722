import { fullMask, maskFrom, permissionBit, type PermissionKind } from '../security/permissions';

/** What Sites.Selected lets an app do on the site it was granted ([D] Graph, site permissions: roles). */
export const appGrants = ['read', 'write', 'manage', 'fullcontrol'] as const;
export type AppGrant = (typeof appGrants)[number];

/** An Entra app that asks without a person (client credentials with a certificate). */
export interface LocalApp {
  readonly oid: string;
  readonly appId: string;
  readonly grant: AppGrant;
}

/** The bot's registration. Ids are fixed, as those of the people are. */
export const botApp = { oid: 'a1be0000-0000-4000-a000-000000000001', appId: 'a1be0000-0000-4000-b000-000000000001' } as const;

/** Whatever app asks, rows it writes are by one user of the site ([I] pnp/pnpframework#437: Modified By is "SharePoint App"). */
export const appUser = {
  id: 1073741822,
  loginName: 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint',
  title: 'SharePoint App',
} as const;

const read = maskFrom(176, 138612833);
const write = maskFrom(432, 1011028719);
/** [I] SharePoint/sp-dev-docs#5694 lists what a token for Manage holds of the mask: no web, no groups, no permissions. */
const managing: readonly PermissionKind[] = ['ApproveItems', 'CancelCheckout', 'ManageLists', 'AddAndCustomizePages'];

/** The same everywhere on the site: rights of its own that a list or a row has are rights of people. Read and write are those of the roles [W]. */
export const grantMasks: Readonly<Record<AppGrant, bigint>> = {
  read,
  write,
  manage: managing.reduce((mask, kind) => mask | permissionBit(kind), write),
  fullcontrol: fullMask,
};
