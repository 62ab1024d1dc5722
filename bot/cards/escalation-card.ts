import { answerActions } from './answer-actions';
import { textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { deadlineBlocks, type DeadlineCardInput } from './deadline-blocks';
import { deadlineWhen } from './deadline-words';
import { escapeText, plainText, shownTitle } from './escape-text';

/** Why the deadline has come to somebody else: they did not answer, could not be reached, or there is nobody. */
export interface Escalation {
  readonly reason: 'silent' | 'undelivered' | 'nobody';
  readonly names: readonly string[];
}

/** Asks somebody in another's place, and says why. */
export function escalationCard(basis: CardBasis, input: DeadlineCardInput & { readonly escalation: Escalation }) {
  const { bot } = basis.words;
  const { reason, names } = input.escalation;
  const known = names
    .slice(0, 4)
    .map((name) => plainText(name, 60))
    .filter((name) => name !== '')
    .join(', ');
  const why = reason === 'nobody' || known === '' ? bot('escalation.nobody') : bot(`escalation.${reason}`, { names: known });
  const blocks = deadlineBlocks(basis, input, bot('escalation.heading'));
  const whyBlock = textBlock(escapeText(why, 400), { spacing: 'Small', color: 'Warning' });
  const summary = bot('escalation.summary', { title: shownTitle(input.agreement), when: deadlineWhen(input.deadline, basis) });
  return messageWith(summary, basis, {
    // After the heading and what it is: why it is asked of this person.
    body: [...blocks.slice(0, 2), whyBlock, ...blocks.slice(2)],
    actions: answerActions(basis, input),
    refresh: input.refresh,
  });
}
