import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../schema/list';
import type { AgreementDetails } from '../../domain/agreement';
import { agreementPageMapping, type AgreementRow } from '../mappings/agreement-mapping';
import {
  byRank,
  bySequence,
  isKept,
  optionRecordMapping,
  optionTerms,
  supplierContactMapping,
  supplierRank,
} from '../mappings/agreement-child-mappings';
import { odataNumber } from '../odata-literal';
import type { AgreementPage } from '../ports/agreement-store';
import type { Versioned } from '../ports/versioned';
import type { RowMapping } from '../rows/row-mapping';
import type { RawRow } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { together, valuesOf } from '../rows/batch';
import { itemsOf } from '../rows/site';
import { changedColumns, changeOf, etagOf, rowQuery, versionedRows } from '../rows/versioned-rows';

/** A page, and the last change of any of its rows: what a conflict tells. */
export interface StoredPage {
  readonly page: AgreementPage;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** One agreement with all its rows, in one request. Throws `NotFoundError`, and `BadRowError` when the agreement's own row does not fit the schema. */
export async function readPage(site: Site, id: number): Promise<StoredPage> {
  const answers = await together<RawRow | readonly RawRow[]>(site.sp, [
    (sp) => rowQuery(itemsOf(sp, agreementPageMapping.list).getById(id), agreementPageMapping)(),
    (sp) => children(sp, optionRecordMapping, id),
    (sp) => children(sp, supplierContactMapping, id),
  ]);
  const [own, options, suppliers] = valuesOf(answers) as [RawRow, readonly RawRow[], readonly RawRow[]];

  const latest = [own, ...options, ...suppliers].map(changeOf).reduce((a, b) => (b.changedAt > a.changedAt ? b : a));
  return {
    page: pageOf(
      { value: agreementPageMapping.read(own), etag: etagOf(own) },
      versionedRows(site, optionRecordMapping, options.filter(isKept)),
      versionedRows(site, supplierContactMapping, suppliers.filter(isKept)),
    ),
    ...latest,
  };
}

/** A page of the agreement's row and the rows below it that are kept, in whatever order they come. */
export function pageOf(
  { value, etag }: Versioned<AgreementRow & AgreementDetails>,
  optionRows: AgreementPage['options'],
  supplierRows: AgreementPage['suppliers'],
): AgreementPage {
  const options = optionRows.toSorted((a, b) => bySequence(a.value, b.value));
  const suppliers = supplierRows.toSorted((a, b) => byRank(a.value, b.value));
  return {
    value: {
      ...value,
      options: options.map((row) => optionTerms(row.value)),
      suppliers: suppliers.map((row) => supplierRank(row.value)),
    },
    etag,
    options,
    suppliers,
  };
}

function children<L extends ListDeclaration, T>(
  sp: SPFI,
  mapping: RowMapping<L, T>,
  agreementId: number,
): Promise<readonly RawRow[]> {
  const query = itemsOf(sp, mapping.list)
    .select(...mapping.select, ...changedColumns)
    .expand('Editor')
    .filter(`AgreementId eq ${odataNumber(agreementId)}`)
    .top(5_000);
  return query<readonly RawRow[]>({ headers: { Accept: 'application/json;odata=minimalmetadata' } });
}
