import type { FilterContext } from '../odata/filter-sql';
import { orderTarget, type Order } from '../odata/order-by';
import { isReference } from '../store/field';
import { camlRefused } from './caml-errors';
import { fieldIn } from './caml-filter';
import type { CamlView } from './caml-tree';

/** What a view sorts on: its groups first. */
export function camlOrder({ groupBy, orderBy }: CamlView, context: FilterContext): Order[] {
  const asked = [...groupBy.map((field) => ({ field, ascending: true })), ...orderBy];
  const seen = new Set<string>();
  return asked.flatMap(({ field: ref, ascending }) => {
    const field = fieldIn(context.list, ref);
    // What is sorted already cannot be sorted again.
    if (seen.has(field.internalName)) return [];
    seen.add(field.internalName);
    // [?]
    if (field.kind === 'Note' || field.kind === 'URL' || field.kind === 'MultiChoice') throw camlRefused();
    if (isReference(field) && field.settings.multiple === true) throw camlRefused();
    return [{ ...orderTarget(field.entityName, context), descending: !ascending }];
  });
}
