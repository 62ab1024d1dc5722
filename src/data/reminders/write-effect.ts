import type { AnswerRequest } from '../../domain/answers/answer-request';
import { decidesOption, decisionOf, replacingNeed } from '../../domain/answers/answer-rows';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Procurement } from '../../domain/procurement';
import { agreements } from '../../schema/agreements';
import { AnswerRefusedError } from '../answer-refused-error';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { ConflictError } from '../data-errors';
import { optionRecordMapping } from '../mappings/agreement-child-mappings';
import { procurementMapping } from '../mappings/procurement-mappings';
import type { CardFacts } from '../ports/answer-writer';
import { restBody } from '../rows/row-mapping';
import { itemsOf, type Site } from '../rows/site';
import { addRow, changeRow } from '../rows/versioned-rows';
import { readPage } from '../stores/agreement-page';

/** An answer with all that is known of it. */
export interface Prepared {
  readonly request: AnswerRequest;
  readonly card: CardFacts;
  readonly personId: number;
  readonly newOwnerId: number | null;
  /** Every need and procurement that is to replace the agreement, when the answer is to make one. */
  readonly needs: readonly Procurement[];
  readonly today: CalendarDate;
}

export interface Effect {
  readonly procurementId: number | null;
}

const nothing: Effect = { procurementId: null };

/** What the answer does has been done already, by this person: only the record may be missing. `null` when it has not. */
export function isDone({ request, card, personId, newOwnerId, needs }: Prepared): Effect | null {
  const { kind, input, seen } = request;
  if (decidesOption(kind)) {
    const option = card.page.options.find(({ value }) => value.id === seen.option?.id)?.value;
    return option?.decision === decisionOf(kind) && option.decidedById === personId ? nothing : null;
  }
  if (kind === 'handOver') {
    const wasHandedOver = newOwnerId !== null && card.page.value.ownerId === newOwnerId && card.page.etag !== seen.agreement;
    return wasHandedOver ? nothing : null;
  }
  if (kind === 'newProcurement') {
    const made = needs.find(({ title, phase }) => phase !== 'cancelled' && title === input.need.trim());
    return made === undefined ? null : { procurementId: made.id };
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
    return { procurementId: added.value.id };
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
