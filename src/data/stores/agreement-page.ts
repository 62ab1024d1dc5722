import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../schema/list';
import { agreementPageMapping } from '../mappings/agreement-mapping';
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
import { readRows } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { together } from '../rows/batch';
import { itemsOf } from '../rows/site';
import { changedColumns, changeOf, etagOf, rowQuery } from '../rows/versioned-rows';

/** A page, and the last change of any of its rows: what a conflict tells. */
export interface StoredPage {
  readonly page: AgreementPage;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** One agreement with all its rows, in one request. Throws `NotFoundError`, and `BadRowError` when the agreement's own row does not fit the schema. */
export async function readPage(site: Site, id: number): Promise<StoredPage> {
  const [own, options, suppliers] = (
    await together<RawRow | readonly RawRow[]>(site.sp, [
      (sp) => rowQuery(itemsOf(sp, agreementPageMapping.list).getById(id), agreementPageMapping)(),
      (sp) => children(sp, optionRecordMapping, id),
      (sp) => children(sp, supplierContactMapping, id),
    ])
  ).map((settled) => {
    if (settled.status === 'rejected') throw settled.reason;
    return settled.value;
  }) as [RawRow, readonly RawRow[], readonly RawRow[]];

  const pageOptions = readChildren(site, optionRecordMapping, options, bySequence);
  const pageSuppliers = readChildren(site, supplierContactMapping, suppliers, byRank);
  const latest = [own, ...options, ...suppliers].map(changeOf).reduce((a, b) => (b.changedAt > a.changedAt ? b : a));
  return {
    page: {
      value: {
        ...agreementPageMapping.read(own),
        options: pageOptions.map(({ value }) => optionTerms(value)),
        suppliers: pageSuppliers.map(({ value }) => supplierRank(value)),
      },
      etag: etagOf(own),
      options: pageOptions,
      suppliers: pageSuppliers,
    },
    ...latest,
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

function readChildren<L extends ListDeclaration, T>(
  site: Site,
  mapping: RowMapping<L, T>,
  rows: readonly RawRow[],
  order: (a: T, b: T) => number,
): readonly Versioned<T>[] {
  const read = (raw: RawRow) => ({ value: mapping.read(raw), etag: etagOf(raw) });
  return [...readRows(rows.filter(isKept), read, site.onBadRow)].sort((a, b) => order(a.value, b.value));
}
