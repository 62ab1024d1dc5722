import { body, headers } from '@pnp/queryable';
import { spPostMerge, type SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import type { ListKey } from '../../schema/list-keys';
import { assign, type GroupIds } from './assign';
import { englishName } from './english-name';
import { fieldShape, verboseBody } from './field-shape';
import { inBatch } from './in-batch';
import { ProvisioningError } from './provisioning-error';
import type { FieldChange, ListChange, ViewChange } from './provisioning-plan';

/** What the lists before this one have come to. */
export interface SoFar {
  readonly listIds: ReadonlyMap<ListKey, string>;
  readonly groupIds: GroupIds;
}

const templates = { list: 100, library: 101 } as const;
const verbose = { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' };

/** Makes or changes one list and answers with its id: bare things first, then what they are to be like, because each needs the one before. */
export async function applyList(sp: SPFI, change: ListChange, soFar: SoFar): Promise<string> {
  const id = change.id ?? (await createList(sp, change));
  const listOf = (client: SPFI) => client.web.lists.getById(id);

  const newViews = change.views.filter((view) => view.id === null);
  const made = await inBatch<unknown>(sp, (batched) => [
    ...newViews.map(({ view }) => listOf(batched).views.add(view.name, false, { RowLimit: view.rowLimit })),
    ...change.fields.filter((field) => field.create).map((field) => createField(listOf(batched), field, soFar)),
  ]);
  const viewIds = new Map(newViews.map(({ view }, index) => [view.name, (made[index] as { Id: string }).Id]));
  const viewOf = (client: SPFI, view: ViewChange) => listOf(client).views.getById(view.id ?? viewIds.get(view.view.name) ?? '');

  await inBatch<unknown>(sp, (batched) => [
    ...change.fields.map((field) => changeField(listOf(batched), field)),
    ...(Object.keys(change.settings).length > 0 ? [listOf(batched).update(change.settings)] : []),
    ...change.views
      .filter((view) => Object.keys(view.settings).length > 0)
      .map((view) => viewOf(batched, view).update(view.settings)),
    ...(change.breakInheritance ? [listOf(batched).breakRoleInheritance(false, true)] : []),
  ]);

  await inBatch<unknown>(sp, (batched) => [
    ...change.views
      .filter((view) => view.setFields)
      .flatMap((view) => {
        const { fields } = viewOf(batched, view);
        return [fields.removeAll(), ...view.view.fields.map((name) => viewOf(batched, view).fields.add(name))];
      }),
    ...change.rights.flatMap((right) => assign(listOf(batched), right, soFar.groupIds)),
  ]);
  return id;
}

async function createList(sp: SPFI, { declaration }: ListChange): Promise<string> {
  const made = await sp.web.lists.add(englishName(declaration), declaration.description, templates[declaration.template]);
  return (made as unknown as { readonly Id: string }).Id;
}

/** Under its English name, which becomes the internal name for good; the title people see comes with the other attributes. */
function createField(list: IList, { name, column }: FieldChange, soFar: SoFar): Promise<unknown> {
  if (column === null) throw new ProvisioningError(`The column ${name} has no declaration.`);
  if (column.kind === 'lookup' || column.kind === 'multiLookup') {
    const target = soFar.listIds.get(column.target);
    if (target === undefined)
      throw new ProvisioningError(
        `The column ${name} looks up ${column.target}, which is declared after its list or not at all.`,
      );
    return list.fields.addLookup(name, { LookupListId: target, LookupFieldName: 'Title' });
  }
  const { kind, attributes } = fieldShape(column);
  const choices = attributes['Choices'];
  // SharePoint refuses a choice column without choices; PnPjs' type for what may come with a new field does not know of them.
  const properties: object = choices === undefined ? {} : { Choices: { results: choices } };
  return list.fields.add(name, kind, properties);
}

// PnPjs' own field.update sends no type, and SharePoint then knows only the attributes that every field has.
function changeField(list: IList, { name, column, attributes }: FieldChange): Promise<unknown> {
  const type = column === null ? 'SP.Field' : fieldShape(column).type;
  return spPostMerge(list.fields.getByInternalNameOrTitle(name), body(verboseBody(type, attributes), headers(verbose)));
}
