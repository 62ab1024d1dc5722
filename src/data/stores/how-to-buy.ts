import { howToBuyMapping } from '../mappings/agreement-mapping';
import type { HowToBuy } from '../../domain/agreement';
import type { Site } from '../rows/site';
import { readFiltered } from '../rows/versioned-rows';
import { filtersOf } from '../sync/where';

/** How to buy on some agreements, by their ids, in as few requests as the ids allow. */
export async function readHowToBuy(site: Site, ids: readonly number[]): Promise<ReadonlyMap<number, HowToBuy>> {
  const rows = await readFiltered(site, howToBuyMapping, filtersOf([{ column: 'Id', anyOf: ids }]));
  return new Map(rows.map(({ value: { id, ...how } }) => [id, how]));
}
