import { isLive } from '../agreement-on-day';
import { isResourceOf } from '../organisation';
import { isLocal } from '../small-purchases/is-local';
import { countedOf, isOfArea, type Indicator } from './indicator';

/** Service areas with somebody in the resource group today who is still here. */
export const areasWithResource: Indicator = {
  code: 'areasWithResource',
  unit: 'share',
  direction: 'higher',
  areasAddUp: true,
  sources: [],
  count: ({ serviceAreas, resourceGroup, personIds, today }, areaId) =>
    countedOf(
      serviceAreas.filter(({ id }) => areaId === null || id === areaId).toSorted((a, b) => a.order - b.order),
      ({ id }) => resourceGroup.some((member) => isResourceOf(member, id, today) && personIds.has(member.personId)),
      ({ id, name }) => ({ kind: 'area', id, name }),
    ),
};

/** Suppliers of agreements in use whose municipality is known, and among them the local ones. */
export const localSuppliers: Indicator = {
  code: 'localSuppliers',
  unit: 'share',
  direction: 'higher',
  areasAddUp: false,
  sources: [],
  count({ agreements, suppliers }, areaId) {
    const used = new Set(
      agreements
        .filter((row) => isLive(row) && isOfArea(row.agreement.serviceAreaIds, areaId))
        .flatMap(({ agreement }) => agreement.suppliers.map(({ supplierId }) => supplierId)),
    );
    return countedOf(
      suppliers.filter(({ id, municipalityNumber }) => used.has(id) && municipalityNumber.trim() !== ''),
      isLocal,
      ({ id, name }) => ({ kind: 'supplier', id, name }),
    );
  },
};
