import type { SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import { agreementOptions } from '../../schema/agreement-options';
import { agreements } from '../../schema/agreements';
import { needRequests } from '../../schema/need-requests';
import { procurements } from '../../schema/procurements';
import { reminderResponses } from '../../schema/reminder-responses';
import type { PersonRights } from '../ports/answer-writer';
import { gatheredReads } from '../rows/gathered-reads';
import { itemsOf, listOf } from '../rows/site';
import { permission, permissionsOf, permits, unlessUnknown } from './permissions-of';

/** What SharePoint lets a person do with an agreement at this moment, in one request. Throws `ForbiddenError` when the app may not ask. */
export async function readRightsOf(sp: SPFI, upn: string, agreementId: number, optionId?: number): Promise<PersonRights> {
  const outcomes = await gatheredReads<number>(sp, [
    (batched) => permissionsOf(itemsOf(batched, agreements).getById(agreementId), upn),
    (batched) =>
      permissionsOf(
        optionId === undefined ? listOf(batched, agreementOptions) : itemsOf(batched, agreementOptions).getById(optionId),
        upn,
      ),
    (batched) => permissionsOf(listOf(batched, procurements), upn),
    (batched) => permissionsOf(listOf(batched, reminderResponses), upn),
    (batched) => permissionsOf(listOf(batched, needRequests), upn),
  ]);
  const [agreement, option, needs, responses, requests] = outcomes.map(unlessUnknown);
  const read = permits(agreement, permission.view);
  return {
    read,
    agreements: { edit: read && permits(agreement, permission.edit) },
    agreementOptions: { edit: read && permits(option, permission.edit) },
    procurements: { add: read && permits(needs, permission.add) },
    needRequests: { add: read && permits(requests, permission.add) },
    reminderResponses: { add: read && permits(responses, permission.add) },
  };
}
