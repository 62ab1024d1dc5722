import type { SPFI } from '@pnp/sp';
import { SPQueryable } from '@pnp/sp';
import '@pnp/sp/items';
import type { ISPQueryable } from '@pnp/sp';
import { agreementOptions } from '../../schema/agreement-options';
import { agreements } from '../../schema/agreements';
import { procurements } from '../../schema/procurements';
import { reminderResponses } from '../../schema/reminder-responses';
import { NotFoundError, RejectedError } from '../data-errors';
import { odataText } from '../odata-literal';
import { loginOf } from '../person-login';
import type { PersonRights } from '../ports/answer-writer';
import { gatheredReads } from '../rows/gathered-reads';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, listOf, withoutMetadata } from '../rows/site';

/** Bits of SharePoint's base permissions (SP.PermissionKind), lower half. */
const permission = { view: 0x1, add: 0x2, edit: 0x4 } as const;

/** What SharePoint lets a person do with an agreement at this moment, in one request. Throws `ForbiddenError` when the app may not ask. */
export async function readRightsOf(sp: SPFI, upn: string, agreementId: number, optionId?: number): Promise<PersonRights> {
  const outcomes = await gatheredReads<RawRow>(sp, [
    (batched) => ofPerson(itemsOf(batched, agreements).getById(agreementId), upn),
    (batched) =>
      ofPerson(
        optionId === undefined ? listOf(batched, agreementOptions) : itemsOf(batched, agreementOptions).getById(optionId),
        upn,
      ),
    (batched) => ofPerson(listOf(batched, procurements), upn),
    (batched) => ofPerson(listOf(batched, reminderResponses), upn),
  ]);
  const [agreement, option, needs, responses] = outcomes.map(maskOf) as [number, number, number, number];
  // oxlint-disable-next-line no-bitwise -- a mask
  const has = (mask: number, bit: number) => (mask & bit) !== 0;
  const read = has(agreement, permission.view);
  return {
    read,
    agreements: { edit: read && has(agreement, permission.edit) },
    agreementOptions: { edit: read && has(option, permission.edit) },
    procurements: { add: read && has(needs, permission.add) },
    reminderResponses: { add: read && has(responses, permission.add) },
  };
}

/** PnPjs' own method writes the login name without doubling quotes. */
function ofPerson(securable: ISPQueryable, upn: string): Promise<RawRow> {
  const question = SPQueryable(securable, 'getUserEffectivePermissions(@user)');
  question.query.set('@user', odataText(loginOf(upn)));
  return question<RawRow>(withoutMetadata);
}

/** Nothing for somebody whom SharePoint does not know, and on a row that is gone. */
function maskOf(outcome: PromiseSettledResult<RawRow>): number {
  if (outcome.status === 'fulfilled') return Number(outcome.value['Low'] ?? 0);
  if (outcome.reason instanceof NotFoundError || outcome.reason instanceof RejectedError) return 0;
  throw outcome.reason;
}
