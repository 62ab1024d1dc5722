import type { View } from '../store/view-store';
import { parseView, parseViewQuery } from './caml-parser';
import type { CamlScope, CamlView } from './caml-tree';

/** SP.ViewScope: 0 one folder, 1 recursive, 2 recursive with the folders, 3 files only. */
const scopes: readonly CamlScope[] = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

/** A stored view as the query that it is. */
export function storedView({ definition }: View): CamlView {
  return {
    scope: scopes[definition.scope] ?? '',
    ...parseViewQuery(definition.query),
    viewFields: definition.fields.map((value) => ({ by: 'Name', value })),
    rowLimit: definition.rowLimit,
    paged: definition.paged,
  };
}

/** OverrideViewXml: what it says takes the place of what the view says. [W] */
export function overridden(view: CamlView, viewXml: string): CamlView {
  const over = parseView(viewXml);
  const sorts = over.orderBy.length > 0;
  return {
    scope: over.scope === '' ? view.scope : over.scope,
    where: over.where ?? view.where,
    orderBy: sorts ? over.orderBy : view.orderBy,
    groupBy: over.groupBy.length > 0 ? over.groupBy : view.groupBy,
    viewFields: over.viewFields ?? view.viewFields,
    rowLimit: over.rowLimit ?? view.rowLimit,
    paged: over.rowLimit === null ? view.paged : over.paged,
  };
}
