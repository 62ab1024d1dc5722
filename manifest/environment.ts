import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ProductError } from '../src/domain/product-error';
import { environmentFaults, isAddress, localName } from './environment-faults';

/** The values of one installation: everything that differs between two municipalities. Nothing in it is secret, so it may be kept with the source. */
export interface Environment {
  /** The name of its file. */
  readonly name: string;
  /** True for the product on one machine, which alone may have http addresses. */
  readonly isLocal: boolean;
  /** The Entra tenant. */
  readonly tenantId: string;
  /** `alver` where the site is at alver.sharepoint.com. */
  readonly tenantName: string;
  /** The SharePoint site with the lists, without a slash at the end. */
  readonly siteUrl: string;
  /** The folder that the tab's files are served from, with a slash at the end. */
  readonly tabUrl: string;
  /** The app registration that people sign in to, in the tab. */
  readonly tabClientId: string;
  /** The app in the Teams manifest. */
  readonly teamsAppId: string;
  /** The app registration of the bot. */
  readonly botAppId: string;
  /** Where Teams and SharePoint reach the bot, without a slash at the end. */
  readonly botUrl: string;
  /** The resource group's channel in Teams, when there is one. */
  readonly channelLink: string | null;
  /** Whom Teams names as the one behind the app. */
  readonly developer: Developer;
}

export interface Developer {
  readonly name: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
}

/** Everything that is wrong with the values of an installation, in one go. */
export class EnvironmentError extends ProductError {
  readonly code = 'manifest/environment-invalid';
  readonly remedy = 'Correct the file as told; manifest/environments/example.json shows a whole one.';

  constructor(
    readonly source: string,
    readonly faults: readonly string[],
    options?: { cause?: unknown },
  ) {
    super(`The environment ${source} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`, options);
  }
}

const folder = join(import.meta.dirname, 'environments');

const guid = z
  .guid({ error: 'must be an id such as 6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846' })
  .refine((id) => !/^[0-]+$/.test(id), { error: 'must be the real id, not zeros' })
  .transform((id) => id.toLowerCase());
const address = z
  .string({ error: 'must be an address' })
  .max(2_048, { error: 'is longer than the 2,048 characters that Teams takes' })
  .refine(isAddress, { error: 'must be a whole https address without a name, a query or a # part' });
const withoutSlash = address.transform((url) => new URL(url).href.replace(/\/+$/, ''));
const withSlash = address.transform((url) => new URL(url).href.replace(/\/*$/, '/'));

const fields = z.strictObject({
  tenantId: guid,
  tenantName: z.string({ error: 'must be a text' }).regex(/^[a-z0-9][a-z0-9-]{0,61}$/, {
    error: 'must be what stands before .sharepoint.com, in small letters',
  }),
  siteUrl: withoutSlash,
  tabUrl: withSlash,
  tabClientId: guid,
  teamsAppId: guid,
  botAppId: guid,
  botUrl: withoutSlash,
  channelLink: z
    .string({ error: 'must be a link to a channel in Teams, or null' })
    .regex(/^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\/channel\//, {
      error: 'must be a link to a channel in Teams, or null',
    })
    .nullable(),
  developer: z.strictObject({
    name: z.string({ error: 'must be a text' }).trim().min(1, { error: 'must not be empty' }).max(32, {
      error: 'is longer than the 32 characters that Teams takes',
    }),
    websiteUrl: address,
    privacyUrl: address,
    termsOfUseUrl: address,
  }),
});

/**
 * The values of one installation; throws `EnvironmentError` with everything that is wrong with them.
 * @example parseEnvironment('alver', JSON.parse(text)).siteUrl // 'https://alver.sharepoint.com/sites/innkjop'
 */
export function parseEnvironment(name: string, raw: unknown, source = `"${name}"`): Environment {
  const result = fields.safeParse(raw);
  const faults = result.success ? environmentFaults(name, result.data) : result.error.issues.flatMap(describe);
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) {
    faults.push('the name of the file must be small letters, digits and hyphens: packages are called by it');
  }
  if (!result.success || faults.length > 0) throw new EnvironmentError(source, faults);
  return { name, isLocal: name === localName, ...result.data };
}

/**
 * Reads an installation by name (`manifest/environments/NAME.json`) or by the path of a file that ends in `.json`.
 * Rejects with `EnvironmentError`, also when there is no such file.
 * @example (await readEnvironment('example')).tenantName // 'contoso'
 */
export async function readEnvironment(nameOrFile: string): Promise<Environment> {
  const isFile = nameOrFile.endsWith('.json');
  const path = isFile ? nameOrFile : join(folder, `${nameOrFile}.json`);
  const name = basename(path, '.json');
  const text = await orFault(path, 'cannot be read', () => readFile(path, 'utf8'));
  return parseEnvironment(name, await orFault(path, 'is not JSON', () => JSON.parse(text) as unknown), path);
}

async function orFault<T>(path: string, problem: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw new EnvironmentError(path, [`the file ${problem}`], { cause });
  }
}

const looksSecret = /secret|password|passord|token|credential|certificate|privatekey|connectionstring|apikey/i;

function describe(issue: z.core.$ZodIssue): string[] {
  const within = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const named = within ? `${within}.${key}` : key;
      return looksSecret.test(key)
        ? `${named}: secrets have no place in this file, which is kept with the source; the key vault holds them`
        : `${named}: is not a value of an environment`;
    });
  }
  return [`${within || 'the file'}: ${within ? issue.message : 'must be an object with the values of an environment'}`];
}
