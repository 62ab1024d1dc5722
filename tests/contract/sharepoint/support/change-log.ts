import type { Answer } from '../../../local/sharepoint/support/running-site';
import type { ContractSite } from './contract-site';

/** One line of the change log without metadata. */
export interface ToldChange {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly Time: string;
  readonly ItemId?: number;
  readonly ListId?: string;
  readonly UniqueId?: string;
  readonly WebId?: string;
}

/** Where the log of a list, web or site stands: `path` is `/_api/web` and the like. */
export async function tokenOf(site: ContractSite, path: string): Promise<{ readonly StringValue: string }> {
  return (await site.ask(`${path}?$select=CurrentChangeToken`)).json.CurrentChangeToken as { StringValue: string };
}

export const askChanges = (site: ContractSite, path: string, query: object, headers?: Record<string, string>): Promise<Answer> =>
  site.ask(`${path}/getchanges`, { method: 'POST', body: { query }, ...(headers ? { headers } : {}) });

export async function changes(site: ContractSite, path: string, query: object): Promise<ToldChange[]> {
  const { status, json, text } = await askChanges(site, path, query);
  if (status !== 200) throw new Error(`The change log answered ${status}: ${text}`);
  return json.value as ToldChange[];
}
