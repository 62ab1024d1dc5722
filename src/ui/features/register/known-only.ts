import type { Organisation } from '../../../data/ports/organisation-store';
import { everyArea, type RegisterFilter } from '../../state/register-filter';

/** The filter without areas, owners and suppliers that are not there: an old or mistyped link would otherwise hide everything, with nothing to take away. */
export function knownOnly(filter: RegisterFilter, organisation: Organisation): RegisterFilter {
  const known = (ids: readonly number[], rows: readonly { readonly id: number }[]) =>
    ids.filter((id) => rows.some((row) => row.id === id));
  return {
    ...filter,
    areas: filter.areas.filter((id) => id === everyArea || organisation.serviceAreas.some((area) => area.id === id)),
    owners: known(filter.owners, organisation.people),
    suppliers: known(filter.suppliers, organisation.suppliers),
  };
}
