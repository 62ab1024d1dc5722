import type { Agreement } from '../../domain/agreement';
import { addDays, type CalendarDate } from '../../domain/calendar-date';
import { decisionPointOf } from '../../domain/answers/decision-kind';
import type { Deadline } from '../../domain/deadline';
import { termPosition } from '../../domain/term';
import type { Translate } from './create-text';
import type { Format } from './format';

export interface Consequence {
  readonly lead: string;
  /** What it comes to: said with weight. */
  readonly main: string;
  readonly rest: string;
}

interface ConsequenceContext {
  readonly t: Translate;
  readonly format: Format;
  /** One who may do nothing is not told what happens when they do nothing. */
  readonly mayAnswer: boolean;
}

/** What a deadline means for an agreement in plain words, and what happens when nobody does anything. */
export function consequenceOf(
  agreement: Agreement,
  deadline: Deadline,
  today: CalendarDate,
  { t, format, mayAnswer }: ConsequenceContext,
): Consequence {
  // The same day as beside it: what people act by. Only an end is the day of the contract itself.
  const date = format.date(deadline.kind === 'expiry' ? deadline.date : deadline.actBy);
  const stop = t('agreement.consequence.stop');
  switch (deadline.kind) {
    case 'optionDecision':
      return optionConsequence(agreement, deadline, today, { t, format, mayAnswer });
    case 'expiry': {
      const optionsLeft = termPosition(agreement, today).open.length > 0;
      return {
        lead: '',
        main: t(deadline.date < today ? 'agreement.consequence.expired' : 'agreement.consequence.expires', { date }),
        rest: t(optionsLeft ? 'agreement.consequence.expiresRestOptions' : 'agreement.consequence.expiresRest'),
      };
    }
    case 'renewalStart': {
      const end = termPosition(agreement, today).currentEnd;
      return {
        lead: end === null ? '' : t('agreement.consequence.renewalLead', { date: format.date(end) }),
        main: deadline.actBy < today ? t('agreement.consequence.renewalPassed') : t('agreement.consequence.renewal', { date }),
        rest: stop,
      };
    }
    case 'terminationNotice':
      return { lead: '', main: t('agreement.consequence.notice', { date }), rest: stop };
    case 'review':
      return { lead: '', main: t('agreement.consequence.review', { date }), rest: stop };
    case 'ceiling':
      return {
        lead: '',
        main: t('agreement.consequence.ceilingReached', { percent: deadline.percent ?? 0 }),
        rest: t('agreement.consequence.ceilingRest'),
      };
    case 'followUp':
      return { lead: '', main: t('agreement.consequence.followUp', { date }), rest: stop };
    case 'owner':
      return { lead: '', main: t('agreement.consequence.owner'), rest: t('agreement.consequence.ownerRest') };
  }
}

function optionConsequence(
  agreement: Agreement,
  deadline: Deadline,
  today: CalendarDate,
  { t, format, mayAnswer }: ConsequenceContext,
): Consequence {
  const point = decisionPointOf(agreement, deadline, today);
  if (!point) {
    const sequence = deadline.optionSequence ?? 0;
    return {
      lead: '',
      main: t('agreement.consequence.later', { sequence, date: format.date(deadline.actBy) }),
      rest: t('agreement.consequence.laterRest'),
    };
  }
  const nothing = t(mayAnswer ? 'agreement.consequence.nothing' : 'agreement.consequence.nothingImpersonal');
  const length = t('common.months', { count: point.option.months });
  if (point.inaction.outcome === 'continues')
    return {
      lead: nothing,
      main: t('agreement.consequence.continues', { length }),
      rest: t(mayAnswer ? 'agreement.consequence.continuesRest' : 'agreement.consequence.continuesRestImpersonal', {
        from: format.date(addDays(point.termBefore, 1)),
      }),
    };
  const ends = format.date(point.inaction.endsOn);
  const rest = t('agreement.consequence.lapsesRest', { length, until: format.date(point.endIfTaken) });
  return deadline.actBy < today
    ? {
        lead: t('agreement.consequence.late', { date: format.date(deadline.actBy) }),
        main: t('agreement.consequence.lateLapses', { date: ends }),
        rest,
      }
    : { lead: nothing, main: t('agreement.consequence.lapses', { date: ends }), rest };
}
