import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-users/web';
import type { Person } from '../../domain/person';
import type { ListDeclaration } from '../../schema/list';
import type { OrganisationStore } from '../ports/organisation-store';
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
import { addRow } from '../rows/versioned-rows';

/** The small lists and the people of the site, in one request. */
export function organisationStore(site: Site): OrganisationStore {
  const rowsOf =
    <L extends ListDeclaration, T>({ list, select }: RowMapping<L, T>) =>
    (sp: SPFI) =>
      itemsOf(sp, list)
        .select(...select)
        .top(5_000);
  const read = <L extends ListDeclaration, T>(rows: readonly RawRow[], mapping: RowMapping<L, T>) =>
    readRows(rows, mapping.read, site.onBadRow);

  return {
    async organisation() {
      const [areas = [], units = [], members = [], suppliers = [], rules = [], users = []] = await readTogether(
        site.sp,
        [
          rowsOf(serviceAreaMapping),
          rowsOf(unitMapping),
          rowsOf(resourceGroupMapping),
          rowsOf(supplierMapping),
          rowsOf(ruleValueMapping),
          (sp) => sp.web.siteUsers.select('Id', 'Title', 'Email', 'LoginName', 'PrincipalType'),
        ],
        'none',
      );
      return {
        serviceAreas: [...read(areas, serviceAreaMapping)].sort((a, b) => a.order - b.order || a.id - b.id),
        units: read(units, unitMapping),
        resourceGroup: read(members, resourceGroupMapping),
        suppliers: read(suppliers, supplierMapping),
        ruleValues: read(rules, ruleValueMapping),
        people: users.filter(isPerson).map(personOf),
      };
    },
    addSupplier: async (supplier) => (await addRow(site, supplierMapping, supplier)).value,
  };
}

/** Site users are also groups (type 4), apps and SharePoint's own accounts; only people of the tenant and its guests have a membership claim. */
const isPerson = (user: RawRow) => user['PrincipalType'] === 1 && rawText(user, 'LoginName').includes('|membership|');

const personOf = (user: RawRow): Person => ({
  id: Number(user['Id']),
  name: rawText(user, 'Title'),
  email: rawText(user, 'Email'),
});
