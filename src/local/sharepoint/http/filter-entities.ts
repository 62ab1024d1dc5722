import { parseFilter } from '../odata/filter-parser';
import type { FilterTree, Literal, Property } from '../odata/filter-tree';
import { siteLocal } from '../store/site-time';
import type { Entities, Entity, Value } from './entity';
import { unknownProperty } from './errors';
import { propertyOf } from './shape';

/** $filter over a collection that is in memory already: users, groups, roles, lists. Texts are compared without letter case, as SQL Server does. */
export function filterEntities(entities: Entities, filter: string | undefined): Entities {
  if (filter === undefined || filter.trim() === '') return entities;
  const tree = parseFilter(filter);
  return { ...entities, items: entities.items.filter((item) => holds(tree, item)) };
}

function holds(tree: FilterTree, entity: Entity): boolean {
  switch (tree.kind) {
    case 'and':
      return tree.parts.every((part) => holds(part, entity));
    case 'or':
      return tree.parts.some((part) => holds(part, entity));
    case 'not':
      return !holds(tree.of, entity);
    case 'text': {
      const value = fold(valueOf(tree.property, entity));
      if (typeof value !== 'string') return false;
      const text = tree.text.toLowerCase();
      return tree.test === 'startswith' ? value.startsWith(text) : value.includes(text);
    }
    case 'compare': {
      const order = compare(fold(valueOf(tree.property, entity)), wanted(tree.literal));
      switch (tree.operator) {
        case 'eq':
          return order === 0;
        case 'ne':
          return order !== 0;
        case 'lt':
          return order < 0;
        case 'le':
          return order <= 0;
        case 'gt':
          return order > 0;
        case 'ge':
          return order >= 0;
      }
    }
  }
}

type Plain = string | number | boolean | null;

function valueOf({ path, part }: Property, entity: Entity): Plain {
  let at: Value | undefined = entity;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || at.kind !== 'entity') return null;
    const link: (() => Value) | undefined = Object.entries(at.links ?? {}).find(
      ([known]) => known.toLowerCase() === name.toLowerCase(),
    )?.[1];
    const next: Value | undefined = link === undefined ? propertyOf(at, name) : link();
    if (next === undefined) throw unknownProperty(name, at.type);
    at = next;
  }
  const value = typeof at === 'object' ? null : at;
  if (part === undefined || typeof value !== 'string') return value;
  const { date, time } = siteLocal(new Date(value));
  const [year, month, day] = date.split('-').map(Number);
  const [hour, minute, second] = time.split(':').map(Number);
  return { year, month, day, hour, minute, second }[part] ?? null;
}

const fold = (value: Plain): Plain => (typeof value === 'string' ? value.toLowerCase() : value);

/** `1` and `0` stand for true and false, as PnPjs writes them. */
function wanted(literal: Literal): Plain {
  return literal.type === 'null' ? null : fold(literal.value);
}

/** NaN for what cannot be compared: then only `ne` holds. */
function compare(value: Plain, literal: Plain): number {
  if (value === null || literal === null) return value === literal ? 0 : Number.NaN;
  if (typeof value === 'string' && typeof literal === 'string') return value === literal ? 0 : value < literal ? -1 : 1;
  const [a, b] = [Number(value), Number(literal)];
  return a === b ? 0 : a - b;
}
