import type { CardFacts } from '../../src/data/ports/answer-writer';
import { readHandOver } from '../../src/domain/answers/answer-rows';
import type { DecisionKind } from '../../src/domain/answers/decision-kind';
import type { ReminderAnswer, ReminderResponse } from '../../src/domain/answers/reminder-response';
import { responsesTo } from '../../src/domain/answers/responses-to';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { Deadline } from '../../src/domain/deadline';
import { answeredCard } from '../cards/answered-card';
import type { CardBasis } from '../cards/card';
import type { OutgoingMessage } from '../channel/channel';
import { nameOf, type World } from './world';

/** An answer as the lists have it. */
export interface ListedAnswer {
  readonly answer: DecisionKind;
  readonly byId: number | null;
  readonly at: CalendarDate;
  readonly comment: string;
  readonly remindOn: CalendarDate | null;
}

/** What has been answered to a deadline since a day, by anybody, here or in the tab; `null` when nothing was. Being handed over asks the new owner. */
export function answerSince(
  { page, facts }: Pick<CardFacts, 'page' | 'facts'>,
  deadline: Deadline,
  of: { readonly since: CalendarDate; readonly readerId: number | null } | { readonly responseId: number },
): ListedAnswer | null {
  const option = page.options.find(({ value }) => value.sequence === deadline.optionSequence)?.value;
  const runsByItself = option?.mode === 'automatic';
  // A decision that was taken back is asked for again.
  const isOpen = option?.decision === 'open';
  const response = responsesTo(facts.responses, deadline)
    .filter(({ answer }) => !isOpen || (answer !== 'exercised' && answer !== 'declined'))
    .filter((each) =>
      'responseId' in of ? each.id === of.responseId : each.at >= of.since && !asks(each, of.readerId, page.value.ownerId),
    )
    .at(-1);
  if (response) return { ...response, answer: kindOf(response.answer, runsByItself) };
  if (deadline.kind !== 'optionDecision' || !option || option.decision === 'open' || option.decidedOn === null) return null;
  const answer = kindOf(option.decision === 'exercised' ? 'exercised' : 'declined', runsByItself);
  return { answer, byId: option.decidedById, at: option.decidedOn, comment: option.reason, remindOn: null };
}

/** `at` is the exact instant where it is known; the lists know the day alone. */
export function answeredMessage(
  basis: CardBasis,
  { page }: Pick<CardFacts, 'page'>,
  deadline: Deadline,
  listed: ListedAnswer,
  world: World,
  at: string = listed.at,
): OutgoingMessage {
  const { answer, byId, remindOn } = listed;
  const { newOwner, reason } = answer === 'handOver' ? readHandOver(listed.comment) : { newOwner: '', reason: listed.comment };
  return answeredCard(basis, {
    agreement: page.value,
    deadline,
    answer,
    byName: nameOf(world, byId),
    at,
    comment: reason,
    remindOn,
    newOwnerName: newOwner,
  });
}

function asks({ answer, byId }: ReminderResponse, readerId: number | null, ownerId: number | null): boolean {
  return answer === 'handedOver' && readerId !== null && readerId === ownerId && byId !== readerId;
}

function kindOf(answer: ReminderAnswer, runsByItself: boolean): DecisionKind {
  switch (answer) {
    case 'exercised':
      return runsByItself ? 'letContinue' : 'exercise';
    case 'declined':
      return 'decline';
    case 'handedOver':
      return 'handOver';
    case 'needReported':
      return 'reportNeed';
    default:
      return answer;
  }
}
