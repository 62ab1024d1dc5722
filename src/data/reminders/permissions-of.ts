import { SPQueryable } from '@pnp/sp';
import type { ISPQueryable } from '@pnp/sp';
import { NotFoundError, RejectedError } from '../data-errors';
import { odataText } from '../odata-literal';
import { loginOf } from '../person-login';
import type { RawRow } from '../rows/row-reader';
import { withoutMetadata } from '../rows/site';

/** Bits of SharePoint's base permissions (SP.PermissionKind), lower half. */
export const permission = { view: 0x1, add: 0x2, edit: 0x4 } as const;

/**
 * What SharePoint lets a person do with a list or a row, the lower half of the mask. Asked as an app that may enumerate permissions (full control of the
 * site); rejects with `ForbiddenError` for any other. PnPjs' own method writes the login name without doubling quotes.
 */
export async function permissionsOf(securable: ISPQueryable, upn: string): Promise<number> {
  const question = SPQueryable(securable, 'getUserEffectivePermissions(@user)');
  question.query.set('@user', odataText(loginOf(upn)));
  const mask = await question<RawRow>(withoutMetadata);
  return Number(mask['Low'] ?? 0);
}

// oxlint-disable-next-line no-bitwise -- a mask
export const permits = (mask: number | undefined, bit: number): boolean => mask !== undefined && (mask & bit) !== 0;

/** Nothing for somebody whom SharePoint does not know, and of a row that is gone. */
export function unlessUnknown<T>(outcome: PromiseSettledResult<T> | undefined): T | undefined {
  if (outcome === undefined || outcome.status === 'fulfilled') return outcome?.value;
  if (outcome.reason instanceof NotFoundError || outcome.reason instanceof RejectedError) return undefined;
  throw outcome.reason;
}
