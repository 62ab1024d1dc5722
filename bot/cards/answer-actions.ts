import type { Agreement } from '../../src/domain/agreement';
import type { AnswerInput } from '../../src/domain/answers/answer-request';
import { decisionKinds, type DecisionKind, type OfferedDecisions } from '../../src/domain/answers/decision-kind';
import { latestReminder } from '../../src/domain/answers/latest-reminder';
import { addDays, parseCalendarDate, type CalendarDate } from '../../src/domain/calendar-date';
import type { Deadline } from '../../src/domain/deadline';
import { executeAction, showCardAction } from './blocks';
import { sizeOf, type Action, type Block, type CardBasis, type CardContext } from './card';
import { plainText } from './escape-text';

/** Somebody an agreement can be handed over to. */
export interface Candidate {
  readonly upn: string;
  readonly name: string;
}

export interface AnswerActionsInput {
  readonly agreement: Pick<Agreement, 'title'>;
  readonly deadline: Deadline;
  readonly offered: OfferedDecisions;
  readonly context: CardContext;
  /** Who can be chosen as owner; without any, an address is written. */
  readonly candidates?: readonly Candidate[];
}

/** The most that the choices take of a card; who is not among them is chosen in the app. */
const candidateBytes = 4_000;
const longestInput = 500;

/** The buttons of a deadline, most wanted first; each opens what it needs to know. */
export function answerActions(basis: CardBasis, input: AnswerActionsInput): readonly Action[] {
  const { primary, beside, more } = input.offered;
  return [...(primary ? [primary] : []), ...beside, ...more].map((kind) => {
    const title = basis.words.t(`agreement.decision.${kind}`);
    const fields = answerFields(kind, basis, input);
    const send = executeAction(basis.words.bot('form.send'), 'answer', { ...input.context, answer: kind }, 'positive');
    return showCardAction(title, fields, send, kind === primary ? 'positive' : undefined);
  });
}

function answerFields(kind: DecisionKind, { words: { t, bot }, today }: CardBasis, input: AnswerActionsInput): readonly Block[] {
  const id = (field: keyof AnswerInput) => fieldId(kind, field);
  const text = (field: 'reason' | 'need' | 'newOwner', label: string, rest: Record<string, unknown> = {}): Block => ({
    type: 'Input.Text',
    id: id(field),
    label,
    maxLength: longestInput,
    ...rest,
  });
  const needed = (errorMessage: string) => ({ isRequired: true, errorMessage });
  const comment = text('reason', t('agreement.decision.comment'), { isMultiline: true });
  switch (kind) {
    case 'exercise':
    case 'letContinue':
    case 'decline':
      return [
        text('reason', t('agreement.decision.reason'), {
          isMultiline: true,
          placeholder: t('agreement.decision.reasonHelp'),
          ...needed(t('agreement.decision.reasonRequired')),
        }),
      ];
    case 'iHaveThis':
      return [comment];
    case 'newProcurement':
    case 'reportNeed':
      return [
        text('need', t('agreement.decision.need'), {
          value: plainText(input.agreement.title),
          ...needed(t('agreement.decision.needRequired')),
        }),
        { type: 'Input.Date', id: id('neededBy'), label: t('agreement.decision.neededBy'), min: today },
        comment,
      ];
    case 'remindMe': {
      const min = addDays(today, 1);
      const max = latestReminder(input.deadline, today);
      return [
        {
          type: 'Input.Date',
          id: id('remindOn'),
          label: t('agreement.decision.remindOn'),
          min,
          ...(max >= min ? { max } : {}),
          ...needed(t('agreement.decision.remindOnRequired')),
        },
      ];
    }
    case 'handOver': {
      const people = candidatesThatFit(input.candidates ?? []);
      const missing = needed(t('agreement.decision.newOwnerRequired'));
      const owner =
        people.length > 0
          ? ({
              type: 'Input.ChoiceSet',
              id: id('newOwner'),
              label: t('agreement.decision.newOwner'),
              style: 'filtered',
              choices: people,
              ...missing,
            } satisfies Block)
          : text('newOwner', bot('form.newOwnerUpn'), { style: 'Email', ...missing });
      return [owner, comment];
    }
  }
}

function candidatesThatFit(candidates: readonly Candidate[]) {
  let left = candidateBytes;
  return candidates
    .filter(({ upn }) => upn !== '')
    .map(({ upn, name }) => ({ title: plainText(name, 80) || plainText(upn, 80) || '–', value: upn }))
    .filter((choice) => (left -= sizeOf(choice)) >= 0);
}

/** One name in a card: two forms of it may ask for the same. */
function fieldId(kind: DecisionKind, field: keyof AnswerInput): string {
  return `${kind}_${field}`;
}

/** Which answer was pressed and what was filled in, from an action's data; `null` when it names no answer of ours. */
export function readAnswer(
  data: Readonly<Record<string, unknown>>,
): { readonly kind: DecisionKind; readonly input: AnswerInput } | null {
  const kind = decisionKinds.find((each) => each === data.answer);
  if (!kind) return null;
  const said = (field: keyof AnswerInput): string => {
    const value = data[fieldId(kind, field)];
    return typeof value === 'string' ? value.trim() : '';
  };
  const day = (field: 'neededBy' | 'remindOn'): CalendarDate | null => parseCalendarDate(said(field));
  return {
    kind,
    input: {
      reason: said('reason').slice(0, longestInput),
      need: said('need').slice(0, longestInput),
      neededBy: day('neededBy'),
      remindOn: day('remindOn'),
      newOwner: said('newOwner') || null,
    },
  };
}
