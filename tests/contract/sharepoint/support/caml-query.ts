import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Behaviour, Confidence } from './behaviour';
import type { ContractSite } from './contract-site';
import { queryRows } from './query-rows';
import { shows } from './shows';

export const schema = 'https://learn.microsoft.com/sharepoint/dev/schema';
export const measured = 'Measured on a live site, public notes on CAML over several values (2026)';

/** A ViewXml with this condition, sorted by id. */
export const view = (where: string, more = '') =>
  `<View><Query>${where === '' ? '' : `<Where>${where}</Where>`}<OrderBy><FieldRef Name='ID'/></OrderBy></Query>${more}</View>`;

/** The titles of the rows that a ViewXml finds in the list of support/query-rows.ts. */
export async function titles(site: ContractSite, ViewXml: string): Promise<string[]> {
  const { title } = await queryRows(site);
  const found = (await site.pnp().web.lists.getByTitle(title).getItemsByCAMLQuery({ ViewXml })) as { Title: string }[];
  return found.map(({ Title }) => Title);
}

/** `<Eq><FieldRef Name='…'/><Value Type='…'>…</Value></Eq>` */
export const test = (operator: string, field: string, type: string, value: string, more = '') =>
  `<${operator}><FieldRef Name='${field}'${more}/><Value Type='${type}'>${value}</Value></${operator}>`;

/** The condition finds these rows. */
export const finds = (
  name: string,
  where: string,
  expected: readonly string[],
  confidence: Confidence,
  source: string,
): Behaviour =>
  shows(name, source, confidence, async (site) => {
    expect(await titles(site, view(where))).toEqual(expected);
  });
