import { parseCalendarDate } from '../../src/domain/calendar-date';
import { muteProblem } from '../../src/domain/reminders/mute-problem';
import { languages } from '../../src/ui/text/language';
import type { Choices } from '../../src/data/ports/notification-choices';
import { channelSettingsCard } from '../cards/channel-settings-card';
import { settingsCard } from '../cards/settings-card';
import type { CardAction } from '../channel/invoke-values';
import { askerOf, wordsFor } from './asker';
import type { AnswerVerb, HandlerParts } from './handler-parts';
import { cardAnswer, messageAnswer } from '../channel/invoke-answers';
import { back, channelAgain, newChannel } from './places-of';
import { basisOf } from './reply';

/**
 * Saves the choices of whoever pressed, whosever card it was: a card carries nothing that decides whose they are. Answers with the card as the choices are
 * now, in the language that was chosen.
 */
export function saveChoices(parts: HandlerParts): AnswerVerb {
  return async (activity, { data }) => {
    const asker = await askerOf(parts, activity);
    const words = await wordsFor(parts, asker, activity.locale);
    if (asker === null) return messageAnswer(words.bot('say.stranger'));
    if (asker.isGuest) return messageAnswer(words.bot('refusal.guest'));
    const { today } = basisOf(parts, words);
    const choices = choicesFrom(data);
    if (choices === null || (choices.mutedUntil !== null && muteProblem(choices.mutedUntil, today) !== null))
      return messageAnswer(words.bot('refusal.invalid'));
    const saved = await parts.choices.save(asker.upn, choices);
    const basis = basisOf(parts, await wordsFor(parts, asker, activity.locale));
    return cardAnswer(settingsCard(basis, { choices: saved, saved: true }));
  };
}

function choicesFrom({ mutedUntil, dailySummary, language }: CardAction['data']): Choices | null {
  // An empty field comes as '' or not at all.
  const isOpen = mutedUntil === undefined || mutedUntil === '';
  const until = typeof mutedUntil === 'string' ? parseCalendarDate(mutedUntil) : null;
  const chosen = languages.find((each) => each === language) ?? null;
  const isLanguage = chosen !== null || language === 'teams';
  const isDaily = dailySummary === 'true' || dailySummary === 'false';
  return (isOpen || until !== null) && isLanguage && isDaily
    ? { mutedUntil: until, dailySummary: dailySummary === 'true', language: chosen }
    : null;
}

/** Saves what a channel is told of. Anybody of the municipality in the channel may: Teams shows its cards to nobody else. */
export function saveChannelSettings(parts: HandlerParts): AnswerVerb {
  return async (activity, { data }) => {
    const asker = await askerOf(parts, activity);
    const basis = basisOf(parts, await wordsFor(parts, asker, activity.locale));
    const { bot } = basis.words;
    if (asker === null) return messageAnswer(bot('say.stranger'));
    if (asker.isGuest) return messageAnswer(bot('refusal.guest'));
    const { areas } = await parts.register();
    const chosenIds = areaIdsFrom(data['areas']);
    const isKnown = chosenIds?.every((id) => areas.some((area) => area.id === id)) === true;
    const isDigest = data['digest'] === 'true' || data['digest'] === 'false';
    if (activity.conversation.kind !== 'channel' || chosenIds === null || !isKnown || !isDigest)
      return messageAnswer(bot('refusal.invalid'));
    const digest = data['digest'] === 'true';
    await parts.places.change(activity.conversation.id, (known) => {
      const place = known?.kind === 'channel' ? back(channelAgain(known, activity)) : newChannel(activity);
      return { ...place, serviceAreaIds: chosenIds, digest };
    });
    return cardAnswer(channelSettingsCard(basis, { areas, chosenIds, digest, saved: true }));
  };
}

/** `1,4`; nothing chosen comes as '' or not at all. */
function areaIdsFrom(value: unknown): readonly number[] | null {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value !== 'string' || !/^\d{1,9}(?:,\d{1,9}){0,99}$/.test(value)) return null;
  return [...new Set(value.split(',').map(Number))].sort((a, b) => a - b);
}
