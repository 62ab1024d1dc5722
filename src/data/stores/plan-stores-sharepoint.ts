import type { Procurement } from '../../domain/procurement';
import { addDays } from '../../domain/calendar-date';
import { guidanceMapping, needRequestMapping, quoteRequestMapping, revisionCampaignMapping } from '../mappings/plan-mappings';
import { ruleValueMapping } from '../mappings/organisation-mappings';
import { procurementMapping } from '../mappings/procurement-mappings';
import type {
  GuidanceStore,
  NeedRequestStore,
  QuoteRequestStore,
  RevisionCampaignStore,
  RuleValueStore,
  StoredRuleValue,
} from '../ports/plan-stores';
import type { ProcurementStore } from '../ports/procurement-store';
import type { Versioned } from '../ports/versioned';
import type { ListDeclaration } from '../../schema/list';
import type { PartialValues, RowMapping } from '../rows/row-mapping';
import { readRows, type RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, type Site } from '../rows/site';
import { isTooMuch } from '../rows/too-much';
import { readFiltered, readStored, versionedRows } from '../rows/versioned-rows';
import { addRow, changeRow } from '../rows/write-rows';
import { filtersOf } from '../sync/where';
import { assessments } from '../../schema/assessments';
import { assessmentMapping } from '../mappings/work-mappings';
import { odataNumber } from '../odata-literal';
import type { AssessmentStore } from '../ports/assessment-store';

/** Every row of a list in order of id, each with its ETag; in pages of 5,000. */
async function readAll<L extends ListDeclaration, T>(
  site: Site,
  mapping: Pick<RowMapping<L, T>, 'list' | 'select' | 'read'>,
): Promise<readonly Versioned<T>[]> {
  const [rows = []] = await rawRows(site, mapping);
  return versionedRows(site, { keys: [], ...mapping }, rows);
}

const rawRows = (site: Site, { list, select }: { readonly list: ListDeclaration; readonly select: readonly string[] }) =>
  readTogether(
    site.sp,
    [
      (sp) =>
        itemsOf(sp, list)
          .select(...select)
          .top(5_000),
    ],
    'etag',
  );

/** A list whose columns are the domain's properties one by one. */
function rowStore<L extends ListDeclaration, T extends { readonly id: number }>(
  site: Site,
  mapping: RowMapping<L, T>,
  valuesOf: (row: Partial<Omit<T, 'id'>>) => PartialValues<L>,
) {
  return {
    all: () => readAll(site, mapping),
    add: (row: Omit<T, 'id'>) => addRow(site, mapping, valuesOf(row)),
    update: (before: Versioned<T>, change: Partial<Omit<T, 'id'>>) => changeRow(site, mapping, before, valuesOf(change)),
  };
}

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

const revisionCampaignStore = (site: Site): RevisionCampaignStore => rowStore(site, revisionCampaignMapping, (row) => row);

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

type AllAssessments = Pick<AssessmentStore, 'forProcurement' | 'get' | 'ofKinds' | 'revisions'>;

function allAssessments(site: Site): AllAssessments {
  const { choices, name } = assessments.columns.kind;
  const ofKinds: AssessmentStore['ofKinds'] = async (kinds) => {
    const filters = filtersOf([{ column: name, anyOf: kinds.map((kind) => choices[kind]) }]);
    try {
      const rows = await readFiltered(site, assessmentMapping, filters);
      return rows.toSorted((a, b) => a.value.id - b.value.id);
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      // A list of any length can be walked through.
      return (await readAll(site, assessmentMapping)).filter(({ value }) => kinds.includes(value.kind));
    }
  };
  return {
    forProcurement: (id) => readFiltered(site, assessmentMapping, [`ProcurementId eq ${odataNumber(id)}`]),
    async get(id) {
      const { value, etag } = await readStored(site, assessmentMapping, id);
      return { value, etag };
    },
    ofKinds,
    async revisions() {
      return (await ofKinds(['revision'])).map(({ value }) => value);
    },
  };
}

/** Every store of needs, small purchases, revisions and rules. */
export function planStores(site: Site) {
  return {
    procurements: wholeProcurements(site),
    assessments: allAssessments(site),
    needRequests: needRequestStore(site),
    quoteRequests: quoteRequestStore(site),
    revisionCampaigns: revisionCampaignStore(site),
    ruleValues: ruleValueStore(site),
    guidance: guidanceStore(site),
  };
}
export type PlanStores = ReturnType<typeof planStores>;
