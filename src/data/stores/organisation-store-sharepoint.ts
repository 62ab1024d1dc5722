import type { SPFI } from '@pnp/sp';
import type { ISiteUsers } from '@pnp/sp/site-users';
import '@pnp/sp/site-users/web';
import type { Person } from '../../domain/person';
import type { ListDeclaration } from '../../schema/list';
import type { BadRowError } from '../data-errors';
import type { Organisation, OrganisationStore } from '../ports/organisation-store';
import {
  resourceGroupMapping,
  ruleValueMapping,
  serviceAreaMapping,
  supplierMapping,
  unitMapping,
} from '../mappings/organisation-mappings';
import type { RowMapping } from '../rows/row-mapping';
import type { RawRow } from '../rows/row-reader';
import { rawText, readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { itemsOf, readTogether } from '../rows/site';
import { addRow } from '../rows/write-when-asked';

/** The small lists and the people of the site, in one request. */
export function organisationStore(site: Site): OrganisationStore {
  const rowsOf =
    <L extends ListDeclaration, T>({ list, select }: RowMapping<L, T>) =>
    (sp: SPFI) =>
      itemsOf(sp, list)
        .select(...select)
        .top(5_000);
  return {
    async organisation() {
      const [serviceAreas = [], units = [], resourceGroup = [], suppliers = [], ruleValues = [], people = []] =
        await readTogether(
          site.sp,
          [
            rowsOf(serviceAreaMapping),
            rowsOf(unitMapping),
            rowsOf(resourceGroupMapping),
            rowsOf(supplierMapping),
            rowsOf(ruleValueMapping),
            siteUsers,
          ],
          'none',
        );
      return organisationOf({ serviceAreas, units, resourceGroup, suppliers, ruleValues, people }, site.onBadRow);
    },
    addSupplier: async (supplier) => (await addRow(site, supplierMapping, supplier)).value,
    // Few change one: web parts and the tab do not fetch it with the rest.
    updateSupplier: async (before, change) => (await import('./update-supplier')).updateSupplier(site, before, change),
  };
}

/** Everybody the site knows, and what else SharePoint keeps among them. */
export const siteUsers = (sp: SPFI): ISiteUsers => sp.web.siteUsers.select('Id', 'Title', 'Email', 'LoginName', 'PrincipalType');

/** The organisation from rows as REST gave them. */
export function organisationOf(
  rows: Readonly<Record<keyof Organisation, readonly RawRow[]>>,
  onBadRow: (error: BadRowError) => void,
): Organisation {
  const read = <L extends ListDeclaration, T>(of: readonly RawRow[], mapping: RowMapping<L, T>) =>
    readRows(of, mapping.read, onBadRow);
  return {
    serviceAreas: [...read(rows.serviceAreas, serviceAreaMapping)].sort((a, b) => a.order - b.order || a.id - b.id),
    units: read(rows.units, unitMapping),
    resourceGroup: read(rows.resourceGroup, resourceGroupMapping),
    suppliers: read(rows.suppliers, supplierMapping),
    ruleValues: read(rows.ruleValues, ruleValueMapping),
    people: rows.people.filter(isPerson).map(personOf),
  };
}

/** Site users are also groups (type 4), apps and SharePoint's own accounts; only people of the tenant and its guests have a membership claim. */
export const isPerson = (user: RawRow) => user['PrincipalType'] === 1 && rawText(user, 'LoginName').includes('|membership|');

const personOf = (user: RawRow): Person => ({
  id: Number(user['Id']),
  name: rawText(user, 'Title'),
  email: rawText(user, 'Email'),
});
