import type { Entities } from './entity';
import { notImplemented } from './errors';

/** $filter over a collection that is in memory already. */
export function filterEntities(entities: Entities, filter: string | undefined): Entities {
  if (filter === undefined || filter.trim() === '') return entities;
  throw notImplemented('$filter on this collection');
}
