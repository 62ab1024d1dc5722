import { threshold as exceeded } from '../http/errors';
import type { Field } from '../store/field';
import { filterSql, idField, type FilterContext } from './filter-sql';
import type { Sql } from './sql';
import type { FilterTree } from './filter-tree';
import type { Order } from './order-by';

/**
 * The list view threshold: a query may touch only so many rows. In a list that is longer, a filter must have an indexed part (the Id counts as
 * one) which alone finds few enough; what that part finds may then be sorted in any way. Without a filter, sorting needs an index. Walking the
 * list by Id in pages is always allowed, from any Id to any other: such a walk stops when the page is full.
 */
export function enforceThreshold(
  limit: number,
  itemCount: number,
  filter: FilterTree | undefined,
  order: readonly Order[],
  context: FilterContext,
): void {
  if (itemCount <= limit) return;
  if (filter) {
    const isWalk = isIdRange(filter) && order.every(({ sql }) => sql === 't.id');
    if (!isWalk && touches(filter, context, limit) > limit) throw exceeded();
  } else if (!order.every(({ field, sql }) => sql === 't.id' || isIndexed(field))) throw exceeded();
}

const isIndexed = (field: Field): boolean => field.indexed || field.unique || field.kind === 'Counter';

/** `Id gt 10`, or several such that narrow each other: one stretch of the list. */
function isIdRange(tree: FilterTree): boolean {
  if (tree.kind === 'and') return tree.parts.every(isIdRange);
  return tree.kind === 'compare' && tree.operator !== 'ne' && isIdOf(tree.property.path);
}

const isIdOf = (path: readonly string[]): boolean => path.length === 1 && (path[0] === 'ID' || path[0] === 'Id');

/** How many rows SQL Server would have to look at, as far as indexes can tell; Infinity when none helps. Counting stops just above the limit. */
function touches(tree: FilterTree, context: FilterContext, limit: number): number {
  if (tree.kind === 'and') {
    // Two halves of a range on one index narrow it together.
    const usable = tree.parts.filter((part) => usesIndex(part, context));
    const together = usable.length > 1 ? [count({ kind: 'and', parts: usable }, context, limit)] : [];
    return Math.min(...together, ...tree.parts.map((part) => touches(part, context, limit)));
  }
  if (tree.kind === 'or') return tree.parts.reduce((sum, part) => sum + touches(part, context, limit), 0);
  return usesIndex(tree, context) ? count(tree, context, limit) : Number.POSITIVE_INFINITY;
}

function usesIndex(tree: FilterTree, context: FilterContext): boolean {
  if (tree.kind !== 'compare' && !(tree.kind === 'text' && tree.test === 'startswith')) return false;
  if (tree.kind === 'compare' && tree.operator === 'ne') return false;
  const { path, part } = tree.property;
  if (part) return false;
  const [name = '', inner] = path;
  const field = idField(context.list, name) ?? context.list.field(name);
  // Looking for a person's or a lookup's name goes by its id, through the same index.
  return field !== undefined && isIndexed(field) && (inner === undefined || !field.settings.multiple);
}

function count(tree: FilterTree, context: FilterContext, limit: number): number {
  const { sql, params }: Sql = filterSql(tree, context);
  const { table } = context.list;
  const found = context.lists.database.value(
    `SELECT COUNT(*) FROM (SELECT 1 FROM ${table} t WHERE ${sql} LIMIT ${limit + 1})`,
    params,
  );
  return Number(found);
}
