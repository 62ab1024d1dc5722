import type { Agreement } from '../../src/domain/agreement';
import type { DecisionKind } from '../../src/domain/answers/decision-kind';
import { parseCalendarDate, type CalendarDate } from '../../src/domain/calendar-date';
import type { Deadline } from '../../src/domain/deadline';
import { heading, openAction, textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { deadlineName } from './deadline-words';
import { escapeText, plainText, shownTitle } from './escape-text';

export interface AnsweredInput {
  readonly agreement: Pick<Agreement, 'id' | 'title'>;
  readonly deadline: Deadline;
  readonly answer: DecisionKind;
  readonly byName: string;
  /** ISO instant, or the day alone. */
  readonly at: string;
  readonly comment: string;
  /** For `remindMe`. */
  readonly remindOn?: CalendarDate | null;
  /** For `handOver`. */
  readonly newOwnerName?: string;
}

/** Takes the place of a card that was answered: who answered what, and when. */
export function answeredCard(basis: CardBasis, input: AnsweredInput) {
  const { words, links } = basis;
  const { bot, format } = words;
  const { agreement, deadline, answer, remindOn } = input;
  const said = bot(`answered.${answer}`, { name: plainText(input.byName, 80), date: remindOn ? format.date(remindOn) : '' });
  const day = parseCalendarDate(input.at);
  const takesOption = answer === 'exercise' || answer === 'decline';
  const more = [
    ...(plainText(input.newOwnerName ?? '') === ''
      ? []
      : [bot('answered.to', { name: plainText(input.newOwnerName ?? '', 80) })]),
    ...(plainText(input.comment) === '' ? [] : [bot('answered.comment', { comment: plainText(input.comment, 500) })]),
    // What is said in the app says nothing to the supplier.
    ...(takesOption && deadline.kind === 'optionDecision' && deadline.actBy >= basis.today
      ? [bot('answered.writeSupplier', { date: format.date(deadline.actBy) })]
      : []),
  ];
  // That somebody has this is only noted: there is nothing to put right.
  return messageWith(`${shownTitle(agreement)}: ${said}`, basis, {
    body: [
      ...heading(escapeText(shownTitle(agreement)), escapeText(deadlineName(deadline, basis))),
      textBlock(escapeText(said, 300), { weight: 'Bolder', color: 'Good' }),
      textBlock(escapeText(bot('answered.at', { moment: day ? format.date(day) : format.moment(input.at) })), {
        isSubtle: true,
        spacing: 'None',
      }),
      ...more.map((each) => textBlock(escapeText(each, 600))),
      ...(answer === 'iHaveThis' ? [] : [textBlock(escapeText(bot('answered.undo')), { isSubtle: true, size: 'Small' })]),
    ],
    actions: [openAction(bot('open'), links.agreement(agreement.id))],
  });
}
