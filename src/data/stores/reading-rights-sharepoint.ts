import type { SPFI } from '@pnp/sp';
import { SPQueryable } from '@pnp/sp';
import type { ISPQueryable } from '@pnp/sp';
import { agreements } from '../../schema/agreements';
import { NotFoundError, RejectedError } from '../data-errors';
import { odataText } from '../odata-literal';
import { loginOf } from '../person-login';
import type { ReadingRights } from '../ports/reading-rights';
import { gatheredReads } from '../rows/gathered-reads';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, listOf, withoutMetadata, type Site } from '../rows/site';

/** SP.PermissionKind.viewListItems, in the lower half of the mask. */
const view = 0x1;

/**
 * Asked as an app that may enumerate permissions (full control of the site); throws `ForbiddenError` for any other.
 * @example
 * await readingRights({ sp, onBadRow }).readable('siri@bergen.no', [12]); // null: nobody SharePoint knows
 */
export function readingRights({ sp }: Pick<Site, 'sp'>): ReadingRights {
  return {
    async readable(upn, agreementIds) {
      const [list, ...rows] = await gatheredReads<boolean>(sp, [
        (batched) => mayView(listOf(batched, agreements), upn),
        ...agreementIds.map((id) => (batched: SPFI) => mayView(itemsOf(batched, agreements).getById(id), upn)),
      ]);
      if (!list || !truthOf(list)) return null;
      return new Set(agreementIds.filter((_, index) => truthOf(rows[index])));
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
      return new Set(agreementIds.filter((_, index) => valueOf(rows[index])?.['HasUniqueRoleAssignments'] === false));
    },
  };
}

/** PnPjs' own method writes the login name without doubling quotes. */
async function mayView(securable: ISPQueryable, upn: string): Promise<boolean> {
  const question = SPQueryable(securable, 'getUserEffectivePermissions(@user)');
  question.query.set('@user', odataText(loginOf(upn)));
  const mask = await question<RawRow>(withoutMetadata);
  // oxlint-disable-next-line no-bitwise -- a mask
  return (Number(mask['Low'] ?? 0) & view) !== 0;
}

const truthOf = (outcome: PromiseSettledResult<boolean> | undefined): boolean => valueOf(outcome) === true;

/** Nothing for somebody whom SharePoint does not know, and on a row that is gone. */
function valueOf<T>(outcome: PromiseSettledResult<T> | undefined): T | undefined {
  if (outcome === undefined || outcome.status === 'fulfilled') return outcome?.value;
  if (outcome.reason instanceof NotFoundError || outcome.reason instanceof RejectedError) return undefined;
  throw outcome.reason;
}
