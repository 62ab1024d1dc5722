import type { SPFI } from '@pnp/sp';
import { agreements } from '../../schema/agreements';
import type { ReadingRights } from '../ports/reading-rights';
import { permission, permissionsOf, permits, unlessUnknown } from '../reminders/permissions-of';
import { gatheredReads } from '../rows/gathered-reads';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, listOf, withoutMetadata, type Site } from '../rows/site';

/**
 * Asked as an app that may enumerate permissions (full control of the site); throws `ForbiddenError` for any other.
 * @example
 * await readingRights({ sp, onBadRow }).readable('siri@bergen.no', [12]); // null: nobody SharePoint knows
 */
export function readingRights({ sp }: Pick<Site, 'sp'>): ReadingRights {
  return {
    async readable(upn, agreementIds) {
      const [list, ...rows] = await gatheredReads<number>(sp, [
        (batched) => permissionsOf(listOf(batched, agreements), upn),
        ...agreementIds.map((id) => (batched: SPFI) => permissionsOf(itemsOf(batched, agreements).getById(id), upn)),
      ]);
      const mayRead = (outcome: PromiseSettledResult<number> | undefined) => permits(unlessUnknown(outcome), permission.view);
      if (!mayRead(list)) return null;
      return new Set(agreementIds.filter((_, index) => mayRead(rows[index])));
    },
    async openToAll(agreementIds) {
      if (agreementIds.length === 0) return new Set();
      const rows = await gatheredReads<RawRow>(
        sp,
        agreementIds.map(
          (id) => (batched) =>
            itemsOf(batched, agreements).getById(id).select('HasUniqueRoleAssignments')<RawRow>(withoutMetadata),
        ),
      );
      return new Set(agreementIds.filter((_, index) => unlessUnknown(rows[index])?.['HasUniqueRoleAssignments'] === false));
    },
  };
}
