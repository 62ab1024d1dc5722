import type { AgreementPage } from '../../../data/ports/agreement-store';
import type { Ports } from '../../../data/ports/ports';
import { replacingNeed, replacingRequest, responseRow } from '../../../domain/answers/answer-rows';
import type { Session } from '../../../data/ports/session-store';
import type { Versioned } from '../../../data/ports/versioned';
import type { Agreement, OptionDecisionRecord } from '../../../domain/agreement';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import type { DecisionInput } from './decision-input';
import type { DecisionKind } from '../../../domain/answers/decision-kind';

/** What an answer is about and who gives it. */
export interface AnswerContext {
  readonly ports: Ports;
  readonly session: Session;
  readonly today: CalendarDate;
  readonly agreement: Agreement;
  readonly deadline: Deadline;
}

/** What was saved, and how to take it back where that is possible. Amounts to nothing when `agreement` is missing: the register is as it was. */
export interface SavedAnswer {
  readonly agreement?: Agreement;
  readonly undo?: () => Promise<Agreement | null>;
}

/** Records what the person answered to the deadline. Nothing is written for one who may not: the decision itself stands without it. */
export async function respond(context: AnswerContext, kind: DecisionKind, input: DecisionInput): Promise<void> {
  const { ports, session, today, agreement, deadline } = context;
  if (!session.rights.reminderResponses.add) return;
  const newOwner = kind === 'handOver' ? (input.newOwner?.name ?? '') : '';
  const remindOn = parseCalendarDate(input.remindOn);
  const answered = { agreementId: agreement.id, deadline, byId: session.person.id, today };
  await ports.reminderResponses.add(responseRow(answered, kind, { reason: input.reason, newOwner, remindOn }));
}

/**
 * Puts the deadline away until a day. Answers are only added, so it is taken back by an answer to be reminded today: the last one counts.
 */
export async function saveReminder(context: AnswerContext, input: DecisionInput): Promise<SavedAnswer> {
  await respond(context, 'remindMe', input);
  return {
    undo: async () => {
      await respond(context, 'remindMe', { ...input, reason: '', remindOn: context.today });
      return null;
    },
  };
}

/** Writes a decision on the version of the option that the person saw. Throws `ConflictError` when somebody else changed it since. */
export async function saveOptionDecision(
  { ports, session, today }: AnswerContext,
  page: AgreementPage,
  option: Versioned<OptionDecisionRecord>,
  decision: 'exercised' | 'declined',
  reason: string,
): Promise<SavedAnswer> {
  const saved = await ports.agreements.decideOption(option, {
    decision,
    decidedById: session.person.id,
    decidedOn: today,
    reason: reason.trim(),
  });
  return {
    agreement: withOption(page.value, saved.value),
    undo: async () => {
      const taken = await ports.agreements.decideOption(saved, {
        decision: 'open',
        decidedById: null,
        decidedOn: null,
        reason: '',
      });
      return withOption(page.value, taken.value);
    },
  };
}

/** Makes a need that is to replace the agreement. Undone it is cancelled, not deleted. */
export async function saveNewProcurement({ ports, agreement }: AnswerContext, input: DecisionInput): Promise<SavedAnswer> {
  const added = await ports.procurements.add(replacingNeed(agreement, input.need, parseCalendarDate(input.neededBy)));
  return {
    undo: async () => {
      await ports.procurements.update(added, { phase: 'cancelled' });
      return null;
    },
  };
}

/** Tells the resource group of the need, for one who may not write in their plan. Undone it is withdrawn, not deleted. */
export async function saveReportedNeed(
  { ports, session, today, agreement }: AnswerContext,
  { need, neededBy, reason }: DecisionInput,
): Promise<SavedAnswer> {
  const said = { need, neededBy: parseCalendarDate(neededBy), description: reason };
  const added = await ports.needRequests.add(replacingRequest(agreement, said, { byId: session.person.id, today }));
  return {
    undo: async () => {
      await ports.needRequests.update(added, { withdrawn: true });
      return null;
    },
  };
}

/** Gives the agreement a new owner. It cannot be undone when there was none before. */
export async function saveNewOwner({ ports, agreement }: AnswerContext, newOwnerId: number): Promise<SavedAnswer> {
  const transfer = async (ownerId: number): Promise<Agreement> => {
    const [result] = await ports.agreements.transferOwner([agreement.id], ownerId);
    if (result && !result.ok) throw result.error;
    return { ...agreement, ownerId };
  };
  const before = agreement.ownerId;
  return { agreement: await transfer(newOwnerId), ...(before === null ? {} : { undo: () => transfer(before) }) };
}

function withOption(agreement: Agreement, decided: OptionDecisionRecord): Agreement {
  return {
    ...agreement,
    options: agreement.options.map((option) => (option.id === decided.id ? { ...option, decision: decided.decision } : option)),
  };
}
