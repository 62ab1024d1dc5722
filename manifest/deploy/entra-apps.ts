import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from '../environment';
import { DeployError } from './deploy-error';

/** "Office 365 SharePoint Online": the same id in every tenant. */
export const sharePointAppId = '00000003-0000-0ff1-ce00-000000000000';

/**
 * All that the product may ever ask for. The ids are SharePoint's own, the same in every tenant; `az ad sp show --id 00000003-0000-0ff1-ce00-000000000000`
 * lists them under oauth2PermissionScopes and appRoles.
 */
export const allowedPermissions = {
  /** AllSites.Manage, delegated: what the person may do anyway, and no more. The tab asks for it (src/app/msal-session.ts). */
  tab: { id: 'b3f70a70-8a4b-4f95-9573-d71c496a53f4', type: 'Scope', name: 'AllSites.Manage' },
  /** Sites.Selected, application: nothing at all until one site is granted. */
  bot: { id: '20d37865-089c-4dee-8c41-6967602d4ac8', type: 'Role', name: 'Sites.Selected' },
} as const;

export type EntraAppKind = keyof typeof allowedPermissions;

const none = z.tuple([]);
/** The part of a Graph application that our files may hold; anything else (a secret, a permission scope, an owner) is refused. */
const shape = (kind: EntraAppKind) => {
  const { id, type } = allowedPermissions[kind];
  return z.strictObject({
    displayName: z.string().min(1).max(120),
    signInAudience: z.literal('AzureADMyOrg'),
    isFallbackPublicClient: z.literal(false),
    tags: z.array(z.literal('HideApp')),
    info: z.strictObject({ privacyStatementUrl: z.url(), termsOfServiceUrl: z.url() }),
    spa: z.strictObject({
      redirectUris: kind === 'tab' ? z.tuple([z.string().regex(/^brk-multihub:\/\/[a-z0-9.:-]+$/), z.url()]) : none,
    }),
    web: z.strictObject({
      redirectUris: none,
      implicitGrantSettings: z.strictObject({
        enableAccessTokenIssuance: z.literal(false),
        enableIdTokenIssuance: z.literal(false),
      }),
    }),
    publicClient: z.strictObject({ redirectUris: none }),
    api: z.strictObject({ requestedAccessTokenVersion: z.literal(2) }),
    requiredResourceAccess: z.tuple([
      z.strictObject({
        resourceAppId: z.literal(sharePointAppId),
        resourceAccess: z.tuple([z.strictObject({ id: z.literal(id), type: z.literal(type) })]),
      }),
    ]),
  });
};

export type EntraApp = z.infer<ReturnType<typeof shape>>;

const folder = join(import.meta.dirname, '../entra');

/** The body for Graph's `/applications`, with the installation's values filled in. Rejects with `DeployError` when it asks for more than it may. */
export async function entraApp(kind: EntraAppKind, environment: Environment): Promise<EntraApp> {
  return checkEntraApp(kind, JSON.parse(fill(await readFile(join(folder, `${kind}.json`), 'utf8'), environment)));
}

/** Throws `DeployError` for anything that is not in the shape above. */
export function checkEntraApp(kind: EntraAppKind, app: unknown): EntraApp {
  const read = shape(kind).safeParse(app);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new DeployError(
    `manifest/entra/${kind}.json is not what the product may ask for:\n${faults.join('\n')}`,
    'Put the file back. A new permission is decided on in manifest/deploy/entra-apps.ts first, and told of in manifest/DEPLOY.md.',
  );
}

function fill(text: string, { tabUrl, developer }: Environment): string {
  const values: Readonly<Record<string, string>> = {
    tabUrl,
    tabHost: new URL(tabUrl).host,
    privacyUrl: developer.privacyUrl,
    termsOfUseUrl: developer.termsOfUseUrl,
  };
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });
}
