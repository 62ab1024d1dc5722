import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { agreementOptions } from '../../schema/agreement-options';
import { agreementSuppliers } from '../../schema/agreement-suppliers';
import { agreements } from '../../schema/agreements';
import { groups } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { ForbiddenError, NotFoundError } from '../data-errors';
import { odataNumber } from '../odata-literal';
import type { RowVersion } from '../ports/versioned';
import type { RawRow } from '../rows/row-reader';
import { rawText } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { together } from '../rows/batch';
import { gatheredReads } from '../rows/gathered-reads';
import { itemsOf, readTogether, withoutMetadata } from '../rows/site';
import { calendarDateOnSite } from '../site-date';
import { giverAt, readGivers, type Giver } from './hand-over-givers';
import { byApp, editorOf, personIn, savedAtOf, standingOf } from './saved-version';
import { versionFields } from './version-fields';

/** A row whose versions belong to the agreement's history, the retired ones included. */
interface HistoryRow {
  readonly list: ListDeclaration & { readonly key: RowVersion['row']['list'] };
  readonly id: number;
}

/** Newest first. Throws `NotFoundError` when the agreement does not exist or may not be seen. */
export async function readHistory(site: Site, agreementId: number): Promise<readonly RowVersion[]> {
  // In the same request as the rows; caught at once, because it is waited for last.
  const leadIds = readLeads(site.sp);
  leadIds.catch(() => undefined);
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
  const versions = answers.flatMap((settled, index) => {
    const row = rows[index];
    if (settled.status === 'rejected') throw settled.reason;
    return row === undefined ? [] : settled.value.map((version) => versionOf(row, version));
  });
  const leads = await leadIds;
  const isHandedOver = versions.some(({ row, byBot }) => row.list === 'agreements' && byBot === true);
  const givers = isHandedOver ? await readGivers(site.sp, [agreementId]) : [];
  return versions
    .map((version) => withGiver(version, versions, givers))
    .map((version) => (leads.has(version.savedBy?.id ?? 0) ? { ...version, byLead: true } : version))
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt) || Number(b.versionLabel) - Number(a.versionLabel));
}

/** Nobody where the group is not there, or where its members are not for everybody to see. */
async function readLeads(sp: SPFI): Promise<ReadonlySet<number>> {
  const [outcome] = await gatheredReads<readonly RawRow[]>(sp, [
    (batched) => batched.web.siteGroups.getByName(groups.leads.title).users.select('Id')<RawRow[]>(withoutMetadata),
  ]);
  if (outcome?.status === 'fulfilled') return new Set(outcome.value.map((user) => Number(user['Id'])));
  if (outcome?.reason instanceof NotFoundError || outcome?.reason instanceof ForbiddenError) return new Set();
  throw outcome?.reason;
}

function versionOf({ list, id }: HistoryRow, version: RawRow): RowVersion {
  const byBot = byApp(version);
  const savedOn = calendarDateOnSite(savedAtOf(version));
  // Of an option the row says who decided it.
  const decidedBy = byBot && list.key === 'agreementOptions' ? personIn(version['DecidedBy']) : null;
  return {
    row: { list: list.key, id },
    versionLabel: rawText(version, 'VersionLabel'),
    savedAt: savedAtOf(version),
    ...(savedOn === null ? {} : { savedOn }),
    savedBy: decidedBy ?? editorOf(version),
    ...(byBot ? { byBot, isAnswer: decidedBy !== null } : {}),
    ...(list.key === 'agreements' ? { standing: standingOf(version) } : {}),
    fields: versionFields(list, version),
  };
}

/** A new owner whom the bot wrote is from whoever answered the card; that the bot told of an agreement is from nobody. */
function withGiver(version: RowVersion, all: readonly RowVersion[], givers: readonly Giver[]): RowVersion {
  if (version.byBot !== true || version.standing === undefined) return version;
  const before = all.find(
    ({ row, versionLabel }) => row.list === 'agreements' && Number(versionLabel) === Number(version.versionLabel) - 1,
  );
  if (before?.standing?.ownerId === version.standing.ownerId) return version;
  const giver = giverAt(givers, version.row.id, version.savedAt);
  return giver === null ? version : { ...version, savedBy: giver, isAnswer: true };
}
