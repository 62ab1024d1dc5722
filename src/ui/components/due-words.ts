import { daysBetween, type CalendarDate } from '../../domain/calendar-date';
import type { Deadline } from '../../domain/deadline';
import { dueTone } from './due-tone';
import { shownDay } from './shown-day';
import type { Tone } from './StateBadge';
import type { RegisterRow } from '../state/register-row';
import type { TextContextValue } from '../text/TextProvider';

type Words = Pick<TextContextValue, 't' | 'format'>;

/** A deadline, and the follow-up it comes from. */
export interface ShownDeadline {
  readonly deadline: Deadline;
  readonly followUp?: { readonly title: string };
}

/** When a card's deadline is, in words. */
export interface WhenWords {
  readonly tone: Tone;
  /** How near: "Om 4 dagar", "6 dagar over fristen". */
  readonly badge: string;
  /** "27. nov." */
  readonly day: string;
  /** "fredag · handle innan" */
  readonly below: string;
}

export function whenWords({ deadline }: Pick<ShownDeadline, 'deadline'>, today: CalendarDate, { t, format }: Words): WhenWords {
  const { kind, date, percent = 0 } = deadline;
  const actBy = shownDay(deadline, today);
  // The cards reach half a year ahead: the year goes without saying, and the column is narrow.
  const day = format.shortDate(actBy, actBy < today ? today : actBy);
  const below = (words: string) => `${format.weekday(actBy)} · ${words}`;
  if (kind === 'ceiling') {
    const tone: Tone = percent >= 100 ? 'danger' : percent >= 80 ? 'warning' : 'neutral';
    return { tone, badge: t('home.due.percent', { percent }), day, below: below(t('home.due.reachedOn')) };
  }
  const passed = actBy < today;
  const days = daysBetween(actBy, today);
  const overDue = days < 60 ? t('home.due.over', { count: days }) : t('home.due.overMonths', { count: Math.round(days / 30.44) });
  const belowKey = () => {
    if (kind === 'expiry' && passed) return 'home.due.ended';
    if (passed) return 'home.due.deadlineWas';
    if (kind === 'renewalStart') return 'home.due.startBy';
    // The words beside it name the end itself, which may be a Saturday.
    return kind === 'expiry' && actBy !== date ? 'home.due.lastWorkingDay' : 'home.due.actBy';
  };
  return {
    tone: dueTone(actBy, today),
    badge: passed && kind !== 'expiry' ? overDue : capital(format.relative(actBy, today)),
    day,
    below: below(t(belowKey())),
  };
}

/** What is to be decided: "opsjon 1 av 2". */
export function whatWords(
  { agreement: { options } }: RegisterRow,
  { deadline, followUp }: ShownDeadline,
  today: CalendarDate,
  { t, format }: Words,
): string {
  const sequence = deadline.optionSequence ?? 0;
  switch (deadline.kind) {
    case 'optionDecision':
      return options.find((option) => option.sequence === sequence)?.mode === 'automatic'
        ? t('home.due.what.optionAutomatic')
        : t('home.due.what.optionDecision', { sequence, total: options.length });
    case 'expiry':
      return deadline.date < today
        ? t('home.due.what.expired', { date: format.shortDate(deadline.date, today) })
        : t('home.due.what.expiry');
    case 'ceiling':
      return t('home.due.what.ceiling', { percent: deadline.percent ?? 0 });
    case 'followUp':
      return followUp?.title ?? t('terms.deadline.followUp');
    case 'terminationNotice':
    case 'review':
    case 'renewalStart':
    case 'owner':
      return t(`home.due.what.${deadline.kind}`);
  }
}

/** A day as a sentence names it: "i dag", "fredag", "15. desember 2026". */
export function dayWords(date: CalendarDate, today: CalendarDate, { format }: Words): string {
  const days = daysBetween(today, date);
  if (days >= 0 && days <= 1) return format.relative(date, today);
  return days > 1 && days < 7 ? format.weekday(date) : format.date(date);
}

/** @example capital('om 4 dagar') // 'Om 4 dagar' */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
