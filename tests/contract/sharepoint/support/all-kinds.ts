import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { DateTimeFieldFormatType, FieldUserSelectionMode } from '@pnp/sp/fields';
import type { ContractSite } from './contract-site';
import { listPath } from './list-path';

export interface AllKinds {
  readonly title: string;
  /** `/_api/web/lists/getByTitle('…')` */
  readonly path: string;
  /** The list that `Unit` and `Units` look in: 1 Ein, 2 To, 3 Tre. */
  readonly units: string;
  /** The caller's id in the site. */
  readonly me: number;
}

/** A list with a column of every kind that a client may write. */
export async function makeAllKinds(site: ContractSite, name = 'Kinds'): Promise<AllKinds> {
  const { web } = site.pnp();
  const units = await site.freshList('Units');
  for (const Title of ['Ein', 'To', 'Tre']) await web.lists.getByTitle(units).items.add({ Title });
  const { Id: unitsId } = await web.lists.getByTitle(units).select('Id')<{ Id: string }>();
  const title = await site.freshList(name);
  const { fields } = web.lists.getByTitle(title);
  await fields.addMultilineText('Story', { NumberOfLines: 6, RichText: false });
  await fields.addNumber('Amount');
  await fields.addCurrency('Price', { CurrencyLocaleId: 1044 });
  await fields.addBoolean('Open');
  await fields.addDateTime('Day', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
  await fields.addDateTime('Moment', { DisplayFormat: DateTimeFieldFormatType.DateTime });
  await fields.addChoice('Phase', { Choices: ['Draft', 'Running', 'Ended'] });
  await fields.addMultiChoice('Tags', { Choices: ['red', 'green', 'blue'] });
  await fields.addUrl('Link');
  await fields.addLookup('Unit', { LookupListId: unitsId, LookupFieldName: 'Title' });
  await fields.createFieldAsXml(
    `<Field Type="LookupMulti" DisplayName="Units" Name="Units" List="{${unitsId}}" ShowField="Title" Mult="TRUE"/>`,
  );
  await fields.addUser('Owner', { SelectionMode: FieldUserSelectionMode.PeopleOnly });
  await fields.createFieldAsXml('<Field Type="UserMulti" DisplayName="Owners" Name="Owners" UserSelectionMode="0" Mult="TRUE"/>');
  const { Id: me } = await web.currentUser.select('Id')<{ Id: number }>();
  return { title, path: listPath(title), units, me };
}
