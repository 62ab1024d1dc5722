import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Environment } from '../environment';
import { DeployError } from './deploy-error';

const guid = z.guid({ error: 'must be an id such as 6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846' });
const region = z.string().regex(/^[a-z0-9]{3,40}$/, { error: 'must be the name of a region, e.g. norwayeast' });

const fields = z
  .strictObject({
    subscriptionId: guid,
    resourceGroup: z.string().regex(/^[\w-]{1,64}$/, { error: 'must be letters, digits, hyphens and underscores' }),
    location: region,
    // A key vault and a storage account are called by it, which are unique in the world and have the narrowest rules of all.
    prefix: z
      .string()
      .regex(/^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){2,16}$/, { error: 'must be 3 to 17 small letters, digits and single hyphens' }),
    botCredential: z.enum(['managed-identity', 'certificate'], { error: 'must be managed-identity or certificate' }),
    botServicePrincipalId: guid.nullable(),
    instances: z.int().min(2, { error: 'must be at least 2' }).max(10, { error: 'must be at most 10' }),
    planSku: z.string().regex(/^(B[1-3]|S[1-3]|P[0-5](m?v3|v4))$/, { error: 'must be a plan such as B2 or P0v3' }),
    logRetentionDays: z.int().min(30).max(730),
    logDailyCapGb: z.int().min(1).max(100),
    tabLocation: region,
    tabSku: z.enum(['Free', 'Standard'], { error: 'must be Free or Standard' }),
    /** The secret in the vault that BOT_CARD_SECRET_BEFORE is, while a rotation lasts. */
    cardSecretBefore: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/, { error: 'must be the name of a secret in the vault' })
      .optional(),
  })
  .refine(({ botCredential, botServicePrincipalId }) => botCredential === 'managed-identity' || botServicePrincipalId !== null, {
    path: ['botServicePrincipalId'],
    error: 'is needed for certificate: the object id of the enterprise application of the bot',
  });

/** Where in Azure an installation is, and how large. No secrets. */
export type AzureValues = z.infer<typeof fields>;

const folder = join(import.meta.dirname, '../azure/values');

/**
 * The Azure values of an installation: `manifest/azure/values/NAME.json`, or `NAME.azure.json` beside the file of an environment that is named by its path.
 * `null` for the local product, which has none. Rejects with `DeployError`.
 */
export async function readAzureValues({ name, isLocal }: Environment, named = name): Promise<AzureValues | null> {
  if (isLocal) return null;
  const path = named.endsWith('.json') ? join(dirname(named), `${name}.azure.json`) : join(folder, `${name}.json`);
  const remedy = `Write ${relative('', path)}; manifest/azure/values/example.json shows a whole one.`;
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new DeployError(`The Azure values of ${name} cannot be read.`, remedy, { cause });
  }
  return parseAzureValues(raw, remedy);
}

/** Throws `DeployError` with everything that is wrong. */
export function parseAzureValues(raw: unknown, remedy = 'Correct the file as told.'): AzureValues {
  const read = fields.safeParse(raw);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new DeployError(`The Azure values cannot be used:\n${faults.join('\n')}`, remedy);
}

/** What the resources are called; manifest/azure/*.bicep makes the same names of the prefix. */
export function resourceNames(prefix: string): Readonly<Record<'bot' | 'vault' | 'storage' | 'tab', string>> {
  return { bot: `${prefix}-bot`, vault: `${prefix}-kv`, storage: `${prefix.replaceAll('-', '')}data`, tab: `${prefix}-tab` };
}
