import { answerFault } from '../../domain/answers/answer-fault';
import { isSameDeadline } from '../../domain/answers/answer-request';
import { decidesOption } from '../../domain/answers/answer-rows';
import { offeredDecisions, type AnswerRights, type DecisionKind } from '../../domain/answers/decision-kind';
import { latestReminder } from '../../domain/answers/latest-reminder';
import { deadlinesOf } from '../../domain/reminders/asked-deadlines';
import { reminderContext } from '../../domain/reminders/reminder-context';
import { AnswerRefusedError } from '../answer-refused-error';
import type { ReminderSettings } from '../ports/reminder-source';
import type { Site } from '../rows/site';
import { conflictOn, type Prepared } from './write-effect';

/** Rights are looked at before; of the two ways to a new procurement one is offered. */
const everyRight = (kind: DecisionKind): AnswerRights => ({
  agreements: { edit: true },
  agreementOptions: { edit: true },
  procurements: { add: kind !== 'reportNeed' },
  needRequests: { add: true },
  reminderResponses: { add: true },
});

/**
 * Nothing of a card is believed: the rows must be those it was made from, and the deadline is reckoned anew. Throws `ConflictError` when a row was changed,
 * and `AnswerRefusedError` when the agreement has no such deadline, the deadline no such answer, or the answer lacks something.
 */
export async function checkAnswer(site: Site, prepared: Prepared, settings: ReminderSettings): Promise<void> {
  const { request, card, newOwnerId, today } = prepared;
  const { kind, seen, input } = request;
  const options = card.page.options;
  const option = options.find(({ value }) => value.id === seen.option?.id);
  const isStale = seen.agreement !== card.page.etag || (seen.option !== null && seen.option.etag !== option?.etag);
  if (isStale) throw await conflictOn(site, prepared);

  const context = reminderContext({
    today,
    rules: settings.rules,
    ruleValues: settings.ruleValues,
    people: settings.people.map(({ id, isGuest }) => ({ id, isReachable: !isGuest })),
    resourceGroup: settings.resourceGroup,
    leadIds: settings.leadIds,
  });
  const deadline = deadlinesOf(card.facts, context).find((each) => isSameDeadline(each, request.deadline));
  if (deadline === undefined) throw new AnswerRefusedError('deadlineGone');
  const { primary, beside, more } = offeredDecisions(card.facts.agreement, deadline, today, everyRight(kind));
  if (![primary, ...beside, ...more].includes(kind)) throw new AnswerRefusedError('notOffered');
  // The option that the card was about is the one that the deadline asks about.
  if (decidesOption(kind) && option?.value.sequence !== deadline.optionSequence) throw new AnswerRefusedError('notOffered');
  const fault = answerFault(
    kind,
    { reason: input.reason, need: input.need, remindOn: input.remindOn, newOwnerId },
    { today, ownerId: card.page.value.ownerId, lastReminder: latestReminder(deadline, today) },
  );
  if (fault !== null) throw new AnswerRefusedError(fault);
}
