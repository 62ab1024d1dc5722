import '@pnp/sp/site-groups/web';
import '@pnp/sp/webs';
import type { ContractSite } from './contract-site';

/** A group of the site's, for as long as the work lasts: groups belong to the whole site, not to the test web. */
export async function withGroup<T>(
  site: ContractSite,
  work: (group: { readonly id: number; readonly title: string }) => Promise<T>,
): Promise<T> {
  const title = site.unique('Contract');
  const { siteGroups } = site.pnp().web;
  const { Id } = (await siteGroups.add({ Title: title })) as unknown as { Id: number };
  try {
    return await work({ id: Id, title });
  } finally {
    await siteGroups.removeById(Id);
  }
}
