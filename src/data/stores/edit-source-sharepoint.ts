import type { SPFI } from '@pnp/sp';
import { createChangeToken } from '@pnp/sp/utils/create-change-token';
import type { SavedVersion } from '../../domain/across/saves-across';
import { agreementOptions } from '../../schema/agreement-options';
import { agreementSuppliers } from '../../schema/agreement-suppliers';
import { agreements } from '../../schema/agreements';
import { assessments } from '../../schema/assessments';
import { followUps } from '../../schema/follow-ups';
import type { ListDeclaration } from '../../schema/list';
import { NotFoundError } from '../data-errors';
import { unitMapping } from '../mappings/organisation-mappings';
import type { AgreementSaves, EditSource } from '../ports/edit-source';
import { gatheredReads } from '../rows/gathered-reads';
import { tokenOf } from '../rows/read-everything';
import { rawText, readRows, type RawRow } from '../rows/row-reader';
import { firstPages, itemsOf, listOf, withoutMetadata, type Site } from '../rows/site';
import { calendarDateOnSite } from '../site-date';
import { isRightsChange, listChanges, rowOf } from '../sync/change-log';
import { giverAt, readGivers, type Giver } from './hand-over-givers';
import { byApp, editorOf, lookupIn, personIn, savedAtOf, standingOf } from './saved-version';

/** The agreement's own list first. */
const watched: readonly ListDeclaration[] = [agreements, agreementOptions, agreementSuppliers, followUps, assessments];
/** SharePoint gives no more changes in one answer. */
const mostChanges = 1_000;

interface RowOf {
  readonly list: ListDeclaration;
  readonly id: number;
}
interface Told extends RowOf {
  readonly versions: readonly RawRow[];
}

/** Reads as the account of `site`: the bot, as an app that may read every row. Few requests: the logs, the versions of what is in them, and whose it is. */
export function editSource(site: Site): EditSource {
  return {
    async editsSince(from) {
      const [units, ...lists] = await firstPages(
        site.sp,
        [
          (sp) =>
            itemsOf(sp, unitMapping.list)
              .select(...unitMapping.select)
              .top(5_000),
          ...watched.map((list) => (sp: SPFI) => listOf(sp, list).select('Id')),
        ],
        'none',
      );
      const starts = lists.map(({ rows }) => createChangeToken('list', rawText(rows[0] ?? {}, 'Id'), new Date(from)).StringValue);
      const changed = await Promise.all(watched.map((list, index) => changedRows(site.sp, list, starts[index] ?? '')));
      const told = await versionsOf(site.sp, changed.flat());
      const known = new Map(told.filter(({ list }) => list === agreements).map((row) => [row.id, row]));
      const parents = [...new Set(told.map(agreementOf))].filter((id) => id !== 0 && !known.has(id));
      const others = await versionsOf(
        site.sp,
        parents.map((id) => ({ list: agreements, id })),
      );
      const givers = await readGivers(site.sp, handedOverByBot(told));
      return {
        units: readRows(units?.rows ?? [], unitMapping.read, site.onBadRow),
        agreements: byAgreement([...told, ...others], givers),
      };
    },
  };
}

/** The rows that the log of a list tells of since a token, each once; as many answers as it takes. */
async function changedRows(sp: SPFI, list: ListDeclaration, start: string): Promise<readonly RowOf[]> {
  const ids = new Set<number>();
  for (let token = start, more = true; more;) {
    const [outcome] = await gatheredReads(sp, [listChanges(list, token)]);
    if (outcome?.status !== 'fulfilled') throw outcome?.reason;
    const changes = outcome.value;
    for (const change of changes) if (!isRightsChange(change)) ids.add(rowOf(change) ?? 0);
    const next = tokenOf(changes.at(-1)?.['ChangeToken']);
    more = changes.length >= mostChanges && next !== '' && next !== token;
    token = next;
  }
  ids.delete(0);
  return [...ids].map((id) => ({ list, id }));
}

/** What is gone meanwhile is left out. */
async function versionsOf(sp: SPFI, rows: readonly RowOf[]): Promise<readonly Told[]> {
  const outcomes = await gatheredReads<readonly RawRow[]>(
    sp,
    rows.map(
      ({ list, id }) =>
        (batched) =>
          itemsOf(batched, list).getById(id).versions<RawRow[]>(withoutMetadata),
    ),
  );
  return outcomes.flatMap((outcome, index): Told[] => {
    if (outcome.status === 'fulfilled') return [{ ...(rows[index] as RowOf), versions: outcome.value }];
    if (outcome.reason instanceof NotFoundError) return [];
    throw outcome.reason;
  });
}

/** Which agreement a row belongs to, or did before it was given to none. */
function agreementOf({ list, id, versions }: Told): number {
  return list === agreements ? id : (versions.flatMap((version) => lookupIn(version['Agreement']))[0] ?? 0);
}

const labelOf = (version: RawRow): number => Number(rawText(version, 'VersionLabel')) || 0;

function handedOverByBot(told: readonly Told[]): readonly number[] {
  return told.flatMap(({ list, id, versions }) => (list === agreements && versions.some(byApp) ? [id] : []));
}

function byAgreement(told: readonly Told[], givers: readonly Giver[]): readonly AgreementSaves[] {
  const found = new Map<number, SavedVersion[]>();
  for (const row of told) {
    const id = agreementOf(row);
    if (id !== 0) found.set(id, [...(found.get(id) ?? []), ...row.versions.flatMap((version) => savedOf(row, version, givers))]);
  }
  return [...found].map(([agreementId, versions]) => ({ agreementId, versions })).sort((a, b) => a.agreementId - b.agreementId);
}

function savedOf(row: Told, version: RawRow, givers: readonly Giver[]): readonly SavedVersion[] {
  const savedAt = savedAtOf(version);
  const day = calendarDateOnSite(savedAt);
  if (day === null) return [];
  const saved: SavedVersion = {
    row: `${row.list.key} ${row.id}`,
    number: labelOf(version),
    savedAt,
    day,
    savedById: byApp(version) ? answeredBy(row, version, givers) : (editorOf(version)?.id ?? null),
    standing: row.list === agreements ? standingOf(version) : null,
  };
  const inCharge = inChargeOf(row.list);
  return [inCharge === null ? saved : { ...saved, responsibleId: personIn(version[inCharge])?.id ?? null }];
}

/** The column that says whose a row is, whoever owns the agreement. */
function inChargeOf(list: ListDeclaration): string | null {
  if (list === followUps) return followUps.columns.responsibleId.name;
  return list === assessments ? assessments.columns.assessorId.name : null;
}

/** Whom the bot wrote for: an option says who decided it, and a new owner is from whoever gave the agreement away. */
function answeredBy({ list, id, versions }: Told, version: RawRow, givers: readonly Giver[]): number | null {
  if (list === agreementOptions) return personIn(version['DecidedBy'])?.id ?? null;
  if (list !== agreements) return null;
  const before = versions.find((other) => labelOf(other) === labelOf(version) - 1);
  const isNewOwner = before !== undefined && standingOf(before).ownerId !== standingOf(version).ownerId;
  return isNewOwner ? (giverAt(givers, id, savedAtOf(version))?.id ?? null) : null;
}
