import type { SPFI } from '@pnp/sp';
import { SPCollection, spPost } from '@pnp/sp';
import type { IChangeQuery } from '@pnp/sp';
import '@pnp/sp/sites';
import { body } from '@pnp/queryable';
import type { ListDeclaration } from '../../schema/list';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { ForbiddenError, NotFoundError, RejectedError } from '../data-errors';
import { tokenOf } from '../rows/read-everything';
import type { RawRow } from '../rows/row-reader';
import { listOf, withoutMetadata } from '../rows/site';

/** SharePoint gives no more changes in one answer: with so many, reading everything is cheaper than finding out. */
const mostChanges = 1_000;

/** What a change log says since a token: `null` when there is more than one answer holds. */
export interface LoggedChanges {
  readonly changes: readonly RawRow[];
  /** The place after the last of them; the one asked from when there are none. */
  readonly token: string;
}

const kinds: IChangeQuery = {
  Add: true,
  Update: true,
  SystemUpdate: true,
  DeleteObject: true,
  Rename: true,
  Move: true,
  Restore: true,
  RoleAssignmentAdd: true,
  RoleAssignmentDelete: true,
};

/** Everything that happened to a list, its columns, its rows and their rights. The log tells also of rows that the person may not read. */
export const listChanges =
  (list: ListDeclaration, token: string) =>
  (sp: SPFI): Promise<RawRow[]> =>
    changes(SPCollection(listOf(sp, list), 'getchanges'), { ...kinds, Item: true, List: true, Field: true }, token);

/** What happened to the site's users, rights and permission levels. */
export const siteChanges =
  (token: string) =>
  (sp: SPFI): Promise<RawRow[]> =>
    changes(
      SPCollection(sp.site, 'getchanges'),
      {
        ...kinds,
        User: true,
        Web: true,
        RoleDefinitionAdd: true,
        RoleDefinitionDelete: true,
        RoleDefinitionUpdate: true,
      },
      token,
    );

/** Who came to the site and left it, and who came into its groups and left them. */
export const peopleChanges =
  (token: string) =>
  (sp: SPFI): Promise<RawRow[]> =>
    changes(
      SPCollection(sp.site, 'getchanges'),
      { ...kinds, User: true, Group: true, GroupMembershipAdd: true, GroupMembershipDelete: true },
      token,
    );

/** Where the site's log is now. */
export const sitePlace = (sp: SPFI): Promise<RawRow> => sp.site.select('CurrentChangeToken')<RawRow>(withoutMetadata);

/**
 * Whether a place in a log lies before another of the same log, by the number that ends a token. The log only grows: a site that is before where it was
 * has been brought back from a backup, and what it says of changes is not what the copy is missing.
 */
export function isBefore(token: string, other: string): boolean {
  const [a, b] = [token, other].map((each) => /^[^;]+;[^;]+;[^;]+;\d+;(\d+)$/.exec(each)?.[1]);
  return a !== undefined && b !== undefined && BigInt(a) < BigInt(b);
}

function changes(log: ReturnType<typeof SPCollection>, query: IChangeQuery, token: string): Promise<RawRow[]> {
  const asked = { ...query, ChangeTokenStart: { StringValue: token } };
  return spPost<RawRow[]>(log, body({ query: asked }, withoutMetadata));
}

/** `null` when the log has more than it gave, so that reading everything is the surer way. */
export function logged(answer: readonly RawRow[], from: string): LoggedChanges | null {
  if (answer.length >= mostChanges) return null;
  return { changes: answer, token: tokenOf(answer.at(-1)?.['ChangeToken']) || from };
}

/** SP.ChangeType: rights given and taken, and permission levels changed; a scope of rights that begins and one that ends. */
const rightsChangeTypes: ReadonlySet<unknown> = new Set([8, 9, 10, 11, 12, 17, 18]);
export const isRightsChange = (change: RawRow): boolean => rightsChangeTypes.has(change['ChangeType']);

/** SP.ChangeType.DeleteObject. */
export const isDelete = (change: RawRow): boolean => change['ChangeType'] === 3;

/** Why SharePoint does not tell what changed: a token too old for its log, of a list made anew, or a log that may not be read. Asked again, it refuses again. */
export const isRefusal = (reason: unknown): boolean =>
  reason instanceof RejectedError ||
  reason instanceof ForbiddenError ||
  reason instanceof NotFoundError ||
  reason instanceof PreconditionFailedError;

/** Deleted, moved away or back, restored, or with other rights. */
export const mayHaveComeOrGone = (change: RawRow): boolean =>
  isRightsChange(change) || [3, 5, 6, 7].includes(Number(change['ChangeType']));

/** The row that a change is about; `null` when it is about the list itself. */
export const rowOf = (change: RawRow): number | null =>
  Number.isSafeInteger(change['ItemId']) ? (change['ItemId'] as number) : null;
