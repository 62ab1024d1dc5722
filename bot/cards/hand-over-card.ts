import type { Agreement } from '../../src/domain/agreement';
import type { Deadline } from '../../src/domain/deadline';
import { executeAction, factSet, heading, showCardAction, textBlock } from './blocks';
import { messageWith, type CardBasis, type CardContext } from './card';
import { deadlineLine } from './deadline-words';
import { escapeText, linked, plainText, shownTitle } from './escape-text';

/** Asks a new owner whether they take over: verbs `acceptOwner` and `refuseOwner` (with `reason`). */
export function handOverCard(
  basis: CardBasis,
  input: {
    readonly agreement: Pick<Agreement, 'id' | 'title' | 'referenceNumber'>;
    readonly byName: string;
    readonly comment: string;
    readonly nextDeadline: Deadline | null;
    readonly context: CardContext;
  },
) {
  const { words, links } = basis;
  const { bot, t } = words;
  const { agreement, context, nextDeadline } = input;
  const name = plainText(input.byName, 80);
  const reason = { type: 'Input.Text', id: 'reason', label: t('agreement.decision.comment'), isMultiline: true, maxLength: 500 };
  return messageWith(bot('handOver.summary', { name, title: shownTitle(agreement) }), basis, {
    body: [
      ...heading(escapeText(shownTitle(agreement)), escapeText(bot('handOver.heading'))),
      textBlock(escapeText(bot('handOver.asked', { name }), 400)),
      ...(plainText(input.comment) === ''
        ? []
        : [textBlock(escapeText(bot('handOver.comment', { comment: plainText(input.comment, 500) }), 600))]),
      ...factSet([[bot('fact.number'), plainText(agreement.referenceNumber, 60)]]),
      ...(nextDeadline ? [textBlock(escapeText(deadlineLine(nextDeadline, basis)))] : []),
      textBlock(linked(escapeText(bot('open')), links.agreement(agreement.id))),
    ],
    actions: [
      executeAction(bot('handOver.accept'), 'acceptOwner', context, 'positive'),
      showCardAction(bot('handOver.refuse'), [reason], executeAction(bot('form.send'), 'refuseOwner', context)),
    ],
  });
}
