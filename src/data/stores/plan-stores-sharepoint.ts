import type { Procurement } from '../../domain/procurement';
import { addDays } from '../../domain/calendar-date';
import { guidanceMapping, needRequestMapping, quoteRequestMapping } from '../mappings/plan-mappings';
import { ruleValueMapping } from '../mappings/organisation-mappings';
import { procurementMapping } from '../mappings/procurement-mappings';
import type { GuidanceStore, NeedRequestStore, QuoteRequestStore, RuleValueStore, StoredRuleValue } from '../ports/plan-stores';
import type { ProcurementStore } from '../ports/procurement-store';
import type { RowMapping } from '../rows/row-mapping';
import { readRows, type RawRow } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { readFiltered, readStored } from '../rows/versioned-rows';
import { rawRows, readAll, rowStore } from '../rows/row-store';
import { addRow, changeRow } from '../rows/write-rows';
import { odataNumber } from '../odata-literal';

/** All of a procurement; what overviews read is in the copy (`procurementStore`). */
function wholeProcurements(site: Site): Omit<ProcurementStore, 'open'> {
  return {
    ...rowStore(site, procurementMapping, (row: Partial<Omit<Procurement, 'id'>>) => row),
    async forAgreement(agreementId) {
      const id = odataNumber(agreementId);
      // Two filters: `or` between two columns is not answered under the list view threshold, each of them is.
      const rows = await readFiltered(site, procurementMapping, [
        `ReplacesAgreementId eq ${id}`,
        `ResultingAgreementId eq ${id}`,
      ]);
      return [...new Map(rows.map((row) => [row.value.id, row])).values()];
    },
    async get(id) {
      const { value, etag } = await readStored(site, procurementMapping, id);
      return { value, etag };
    },
  };
}

const needRequestStore = (site: Site): NeedRequestStore => rowStore(site, needRequestMapping, (row) => row);

/** Who was asked stands twice: as lookups for those who work in SharePoint, and with each answer for the app. */
const quoteRequestStore = (site: Site): QuoteRequestStore =>
  rowStore(site, quoteRequestMapping, (row) => ({
    ...row,
    ...(row.asked && { askedSupplierIds: row.asked.map(({ supplierId }) => supplierId) }),
  }));

const storedRule: RowMapping<typeof ruleValueMapping.list, StoredRuleValue> = {
  ...ruleValueMapping,
  read: (raw: RawRow) => ({ ...ruleValueMapping.read(raw), id: Number(raw['Id']) }),
};

function ruleValueStore(site: Site): RuleValueStore {
  return {
    all: () => readAll(site, storedRule),
    add: (value) => addRow(site, storedRule, value),
    withdraw: (before) => changeRow(site, storedRule, before, { to: addDays(before.value.from, -1) }),
  };
}

function guidanceStore(site: Site): GuidanceStore {
  return {
    async documents() {
      const [rows = []] = await rawRows(site, guidanceMapping);
      // A folder is a row of the library too.
      const files = rows.filter((row) => Number(row['FSObjType'] ?? 0) === 0);
      return readRows(files, guidanceMapping.read, site.onBadRow);
    },
  };
}

/** Every store of needs, small purchases and rules. */
export function planStores(site: Site) {
  return {
    procurements: wholeProcurements(site),
    needRequests: needRequestStore(site),
    quoteRequests: quoteRequestStore(site),
    ruleValues: ruleValueStore(site),
    guidance: guidanceStore(site),
  };
}
export type PlanStores = ReturnType<typeof planStores>;
