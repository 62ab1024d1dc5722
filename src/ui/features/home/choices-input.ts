import type { Choices } from '../../../data/ports/notification-choices';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import { latestMuteDay, muteProblem } from '../../../domain/reminders/mute-problem';
import type { ChoicesText } from '../../text/choices/choices-text';
import type { Format } from '../../text/format';
import { languages, type Language } from '../../text/language';

/** The choices as the fields of the dialog have them. */
export interface ChoicesInput {
  /** As the date field has it; '' for none. */
  readonly muteUntil: string;
  readonly dailySummary: boolean;
  readonly language: Language | 'teams';
}

/** A mute that is over is none. */
export function inputOf({ mutedUntil, dailySummary, language }: Choices, today: CalendarDate): ChoicesInput {
  return { muteUntil: activeMute(mutedUntil, today) ?? '', dailySummary, language: language ?? 'teams' };
}

export function activeMute(mutedUntil: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return mutedUntil !== null && mutedUntil >= today ? mutedUntil : null;
}

/** Of fields that `muteWarning` finds nothing wrong with. */
export function choicesOf({ muteUntil, dailySummary, language }: ChoicesInput): Choices {
  return { mutedUntil: parseCalendarDate(muteUntil), dailySummary, language: language === 'teams' ? null : language };
}

export function languageChosen(value: string): Language | 'teams' {
  return languages.find((each) => each === value) ?? 'teams';
}

/** What to mend in the date, in words; `null` when nothing. `isHalf`: the field has something in it that is no date yet. */
export function muteWarning(
  muteUntil: string,
  isHalf: boolean,
  { today, words, format }: { readonly today: CalendarDate; readonly words: ChoicesText; readonly format: Format },
): string | null {
  if (muteUntil === '') return isHalf ? words.noDate : null;
  const day = parseCalendarDate(muteUntil);
  if (day === null) return words.noDate;
  const problem = muteProblem(day, today);
  if (problem === null) return null;
  return problem === 'past' ? words.past : words.tooFar(format.date(latestMuteDay(today)));
}
