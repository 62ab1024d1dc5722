import type { ReminderRecipient } from '../../src/domain/reminders/reminder-rule';
import { answerActions } from './answer-actions';
import { messageWith, type CardBasis } from './card';
import { deadlineBlocks, type DeadlineCardInput } from './deadline-blocks';
import { shownTitle } from './escape-text';
import { deadlineName, deadlineWhen } from './deadline-words';

/** Reminds one person of one deadline: what, by when, what happens if nothing is done, and the answers. `role` is missing for whoever asked themselves. */
export function reminderCard(basis: CardBasis, input: DeadlineCardInput & { readonly role?: ReminderRecipient }) {
  const { bot } = basis.words;
  const when = deadlineWhen(input.deadline, basis);
  const summary = bot('reminder.summary', {
    title: shownTitle(input.agreement),
    what: deadlineName(input.deadline, basis),
    when,
  });
  return messageWith(summary, basis, {
    body: deadlineBlocks(basis, input, bot(input.role ? `reminder.${input.role}` : 'reminder.heading')),
    actions: answerActions(basis, input),
    refresh: input.refresh,
  });
}
