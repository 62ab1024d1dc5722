import type { AnswerRequest } from '../../domain/answers/answer-request';
import { decidesOption, decisionOf, replacingNeed, replacingRequest, startsProcurement } from '../../domain/answers/answer-rows';
import type { CalendarDate } from '../../domain/calendar-date';
import type { NeedRequest } from '../../domain/need-request';
import type { Procurement } from '../../domain/procurement';
import { agreements } from '../../schema/agreements';
import { needRequests } from '../../schema/need-requests';
import { AnswerRefusedError } from '../answer-refused-error';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { ConflictError } from '../data-errors';
import { madeBy } from '../made-by';
import { optionRecordMapping } from '../mappings/agreement-child-mappings';
import { needRequestMapping } from '../mappings/plan-mappings';
import { procurementMapping } from '../mappings/procurement-mappings';
import { loginOf } from '../person-login';
import type { CardFacts, GivenAnswer } from '../ports/answer-writer';
import { restBody } from '../rows/rest-body';
import { itemsOf, type Site } from '../rows/site';
import { addRow, changeRow } from '../rows/write-rows';
import { readPage } from '../stores/agreement-page';

/** An answer with all that is known of it. */
export interface Prepared {
  readonly request: AnswerRequest;
  readonly card: CardFacts;
  readonly personId: number;
  readonly newOwnerId: number | null;
  /** Every need and procurement that is to replace the agreement, when the answer is to make one. */
  readonly needs: readonly Procurement[];
  /** Every reported need that is to replace it, likewise. */
  readonly requests: readonly NeedRequest[];
  readonly today: CalendarDate;
}

/** The row that was made for a new procurement: in the plan, or for those who may write there. */
export type Effect = Pick<GivenAnswer, 'procurementId' | 'requestId'>;

const nothing: Effect = { procurementId: null, requestId: null };

/** What the answer does has been done already, by this person: only the record may be missing. `null` when it has not. */
export function isDone({ request, card, personId, newOwnerId, needs, requests }: Prepared): Effect | null {
  const { kind, input, seen } = request;
  if (decidesOption(kind)) {
    const option = card.page.options.find(({ value }) => value.id === seen.option?.id)?.value;
    return option?.decision === decisionOf(kind) && option.decidedById === personId ? nothing : null;
  }
  if (kind === 'handOver') {
    const wasHandedOver = newOwnerId !== null && card.page.value.ownerId === newOwnerId && card.page.etag !== seen.agreement;
    return wasHandedOver ? nothing : null;
  }
  if (startsProcurement(kind)) {
    const need = input.need.trim();
    const made = needs.find(({ title, phase }) => phase !== 'cancelled' && title === need);
    if (made !== undefined) return { procurementId: made.id, requestId: made.requestId };
    // Whoever has been given the right since has told all the same.
    const told = requests.find((each) => !each.withdrawn && each.title === need && each.requestedById === personId);
    return told === undefined ? null : { procurementId: null, requestId: told.id };
  }
  return null;
}

/** Writes what the answer changes, on the version that the card was made from. Throws `ConflictError` when that is not there any more. */
export async function writeEffect(site: Site, prepared: Prepared): Promise<Effect> {
  const { request, card, personId, newOwnerId, today } = prepared;
  const { kind, input, seen, agreementId } = request;
  if (decidesOption(kind)) {
    const option = card.page.options.find(({ value }) => value.id === seen.option?.id);
    if (option === undefined || seen.option === null) throw new AnswerRefusedError('notOffered');
    await changeRow(
      site,
      optionRecordMapping,
      { value: option.value, etag: seen.option.etag },
      { decision: decisionOf(kind), decidedById: personId, decidedOn: today, reason: input.reason.trim() },
    );
    return nothing;
  }
  if (kind === 'handOver') {
    try {
      await itemsOf(site.sp, agreements)
        .getById(agreementId)
        .update(restBody(agreements, { ownerId: newOwnerId }), seen.agreement);
    } catch (error) {
      if (error instanceof PreconditionFailedError) throw await conflictOn(site, prepared, error);
      throw error;
    } finally {
      site.onWritten?.(agreements);
    }
    return nothing;
  }
  if (kind === 'newProcurement') {
    const added = await addRow(site, procurementMapping, replacingNeed(card.page.value, input.need, input.neededBy));
    return { procurementId: added.value.id, requestId: null };
  }
  if (kind === 'reportNeed') {
    const { need, neededBy, reason } = input;
    const row = replacingRequest(card.page.value, { need, neededBy, description: reason }, { byId: personId, today });
    const { value } = await addRow(site, needRequestMapping, row);
    // So that it can be withdrawn: others' rows are closed.
    await madeBy(site.sp, needRequests, value.id, loginOf(request.by));
    return { procurementId: null, requestId: value.id };
  }
  return nothing;
}

/** Somebody was first: who and when, and the agreement as it is now. */
export async function conflictOn(
  site: Site,
  { request, card }: Pick<Prepared, 'request' | 'card'>,
  cause?: unknown,
): Promise<ConflictError> {
  const { page, changedBy, changedAt } = await readPage(site, request.agreementId);
  return new ConflictError(card.page.value, { value: page.value, etag: page.etag, changedBy, changedAt }, { cause });
}
