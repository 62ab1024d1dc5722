import type { SPFI } from '@pnp/sp';
import { agreementOptions } from '../../schema/agreement-options';
import { agreementSuppliers } from '../../schema/agreement-suppliers';
import { agreements } from '../../schema/agreements';
import type { ListDeclaration } from '../../schema/list';
import type { Person } from '../../domain/person';
import { odataNumber } from '../odata-literal';
import type { RowVersion } from '../ports/versioned';
import type { RawRow } from '../rows/row-reader';
import { rawText } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { together } from '../rows/batch';
import { itemsOf, readTogether } from '../rows/site';
import { versionFields } from './version-fields';

/** A row whose versions belong to the agreement's history, the retired ones included. */
interface HistoryRow {
  readonly list: ListDeclaration & { readonly key: RowVersion['row']['list'] };
  readonly id: number;
}

/** Newest first. Throws `NotFoundError` when the agreement does not exist or may not be seen. */
export async function readHistory(site: Site, agreementId: number): Promise<readonly RowVersion[]> {
  const childrenOf = (list: ListDeclaration) => (sp: SPFI) =>
    itemsOf(sp, list)
      .select('Id')
      .filter(`AgreementId eq ${odataNumber(agreementId)}`)
      .top(5_000);
  const [options = [], suppliers = []] = await readTogether(
    site.sp,
    [childrenOf(agreementOptions), childrenOf(agreementSuppliers)],
    'none',
  );
  const rows: readonly HistoryRow[] = [
    { list: agreements, id: agreementId },
    ...options.map((row) => ({ list: agreementOptions, id: Number(row['Id']) })),
    ...suppliers.map((row) => ({ list: agreementSuppliers, id: Number(row['Id']) })),
  ];
  const answers = await together<readonly RawRow[]>(
    site.sp,
    rows.map(
      ({ list, id }) =>
        (sp) =>
          itemsOf(sp, list)
            .getById(id)
            .versions<RawRow[]>({ headers: { Accept: 'application/json;odata=nometadata' } }),
    ),
  );
  return answers
    .flatMap((settled, index) => {
      const row = rows[index];
      if (settled.status === 'rejected') throw settled.reason;
      return row === undefined ? [] : settled.value.map((version) => versionOf(row, version));
    })
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt) || Number(b.versionLabel) - Number(a.versionLabel));
}

function versionOf({ list, id }: HistoryRow, version: RawRow): RowVersion {
  return {
    row: { list: list.key, id },
    versionLabel: rawText(version, 'VersionLabel'),
    savedAt: rawText(version, 'Created') || rawText(version, 'Modified'),
    savedBy: editorOf(version['Editor']),
    fields: versionFields(list, version),
  };
}

function editorOf(cell: unknown): Person | null {
  if (typeof cell !== 'object' || cell === null || !('LookupId' in cell)) return null;
  const { LookupId, LookupValue, Email } = cell as { LookupId: number; LookupValue?: string; Email?: string };
  return { id: LookupId, name: LookupValue ?? '', email: Email ?? '' };
}
