import { consequenceOf } from '../../src/ui/text/consequence';
import type { Agreement } from '../../src/domain/agreement';
import type { OfferedDecisions } from '../../src/domain/answers/decision-kind';
import type { Deadline } from '../../src/domain/deadline';
import type { Candidate } from './answer-actions';
import { factSet, heading, textBlock } from './blocks';
import type { Block, CardBasis, CardContext, CardRefresh } from './card';
import { deadlineName, deadlineWhen, hasPassed } from './deadline-words';
import { bold, escapeText, joined, linked, plainText, shownTitle, type Markdown } from './escape-text';

/** An agreement and the deadline that asks for an answer. */
export interface DeadlineCardInput {
  readonly agreement: Agreement;
  readonly deadline: Deadline;
  /** What the reader may answer; nothing for who may only read. */
  readonly offered: OfferedDecisions;
  readonly supplierNames: readonly string[];
  /** '' when there is none. */
  readonly ownerName: string;
  readonly context: CardContext;
  readonly candidates?: readonly Candidate[];
  readonly refresh?: CardRefresh;
}

export function mayAnswer({ primary, beside, more }: OfferedDecisions): boolean {
  return primary !== null || beside.length > 0 || more.length > 0;
}

/** What, by when, what happens if nothing is done, and the facts: the same on every card that asks. */
export function deadlineBlocks(basis: CardBasis, input: DeadlineCardInput, above: string): readonly Block[] {
  const { words, links, today } = basis;
  const { t, bot, format } = words;
  const { agreement, deadline, offered, supplierNames, ownerName } = input;
  const answers = mayAnswer(offered);
  const { lead, main, rest } = consequenceOf(agreement, deadline, today, { t, format, mayAnswer: answers });
  // Spaces belong outside the bold: `** x**` is not Markdown.
  const consequence = joined([padded(lead), bold(escapeText(main)), padded(rest)]);
  return [
    ...heading(escapeText(shownTitle(agreement)), escapeText(above)),
    textBlock(escapeText(deadlineName(deadline, basis)), { spacing: 'Small' }),
    textBlock(bold(escapeText(deadlineWhen(deadline, basis))), {
      spacing: 'None',
      ...(hasPassed(deadline, basis) ? { color: 'Attention' as const } : {}),
    }),
    textBlock(consequence, { spacing: 'Medium' }),
    ...factSet([
      [bot('fact.number'), plainText(agreement.referenceNumber, 60)],
      [bot('fact.supplier'), plainText(supplierNames.slice(0, 3).join(', '), 160)],
      [bot('fact.owner'), plainText(ownerName, 80) || t('common.noOwner')],
      [bot('fact.lastDay'), deadline.date === deadline.actBy || deadline.kind === 'owner' ? '' : format.date(deadline.date)],
    ]),
    ...(answers
      ? []
      : [textBlock(escapeText(bot('reminder.readOnly', { owner: plainText(ownerName, 80) || bot('reminder.someone') })))]),
    textBlock(linked(escapeText(bot('open')), links.agreement(agreement.id)), { spacing: 'Medium' }),
  ];
}

/** Escaped, with the space at its ends kept: it stands beside other text. */
function padded(text: string): Markdown {
  return `${/^\s/.test(text) ? ' ' : ''}${escapeText(text)}${/\s$/.test(text) ? ' ' : ''}` as Markdown;
}
