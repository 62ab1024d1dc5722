import { Command, InvalidArgumentError } from 'commander';
import { connect } from '../data/connect';
import { applyProvisioning } from '../data/provisioning/apply';
import { describePlan } from '../data/provisioning/describe-plan';
import { everyoneClaim, planProvisioning } from '../data/provisioning/plan';
import { isEmpty } from '../data/provisioning/provisioning-plan';
import { ProductError } from '../domain/product-error';
import { allLists } from '../schema/index';
import { findPerson } from './sharepoint/identity/directory';
import { issueLocalToken } from './sharepoint/identity/local-token';

interface Options {
  readonly site: URL;
  readonly token?: string;
  readonly tenant?: string;
  readonly plan?: true;
}

const localHosts = ['127.0.0.1', 'localhost'];

const command = new Command('provision')
  .description(
    'Makes the lists, columns, views, groups and rights of the product on a SharePoint site, or changes those that differ. ' +
      'Deletes nothing and can be run again at any time.',
  )
  .option('--site <url>', 'address of the site', siteUrl, new URL('http://127.0.0.1:4400/sites/innkjop'))
  .option(
    '--token <token>',
    'access token of a site owner; the local SharePoint needs none (default: the variable SHAREPOINT_TOKEN)',
  )
  .option('--tenant <id>', 'the tenant whose employees are readers (default: the tenant that the token names)', tenantId)
  .option('--plan', 'only tell what would be done')
  .addHelpText('after', '\nExample:\n  npm run provision -- --site https://alver.sharepoint.com/sites/innkjop --plan');

await run(command.parse().opts<Options>());

async function run(options: Options): Promise<void> {
  try {
    const token = options.token ?? process.env['SHAREPOINT_TOKEN'] ?? localToken(options.site);
    const tenant = options.tenant ?? tenantOf(token);
    const sp = connect({
      siteUrl: options.site.href,
      token: () => Promise.resolve(token),
      // A server on this machine that does not answer is not started: no use in waiting for it.
      limits: localHosts.includes(options.site.hostname) ? { attempts: 2 } : {},
    });
    const plan = await planProvisioning(sp, allLists, tenant === undefined ? {} : { everyone: everyoneClaim(tenant) });
    for (const line of describePlan(plan)) console.log(line);
    if (tenant === undefined) console.log('NOTE no tenant is known, so nobody is made a reader: give --tenant.');
    if (options.plan === true || isEmpty(plan)) return;
    await applyProvisioning(sp, plan, ({ list, changed, done, total }) => {
      console.log(`[${done}/${total}] ${list.declaration.title} (${list.declaration.url}): ${changed ? 'done' : 'as declared'}`);
    });
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    console.error(`${error.message}\n${remedyOf(error)}`);
    process.exitCode = 1;
  }
}

/** What helps is what the first cause says, e.g. that the network or the right is missing. */
function remedyOf(error: ProductError): string {
  return error.cause instanceof ProductError ? remedyOf(error.cause) : error.remedy;
}

function siteUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol))
    throw new InvalidArgumentError('It must be the whole address of a site, e.g. https://alver.sharepoint.com/sites/innkjop.');
  if (url.protocol === 'http:' && !localHosts.includes(url.hostname))
    throw new InvalidArgumentError('A token is sent only over https, except to this machine.');
  if (url.search !== '' || url.hash !== '') throw new InvalidArgumentError('Leave out everything after the name of the site.');
  return url;
}

function tenantId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new InvalidArgumentError('It must be the id of a tenant, e.g. 01234567-89ab-cdef-0123-456789abcdef.');
  return text.toLowerCase();
}

function localToken(site: URL): string {
  const admin = localHosts.includes(site.hostname) ? findPerson('admin') : undefined;
  if (admin !== undefined) return issueLocalToken(admin);
  return command.error('error: give --token, or set the variable SHAREPOINT_TOKEN: only the local SharePoint needs none');
}

/** The claim `tid` that every Entra token carries. A token that cannot be read is SharePoint's to refuse. */
function tenantOf(token: string): string | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const tid = typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>)['tid'] : undefined;
    return typeof tid === 'string' ? tid : undefined;
  } catch {
    return undefined;
  }
}
