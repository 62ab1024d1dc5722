import type { PersonChoices } from '../../src/domain/reminders/person-choices';
import { latestMuteDay } from '../../src/domain/reminders/mute-problem';
import { languages } from '../../src/ui/text/language';
import { languageNames } from '../../src/ui/text/language-names';
import { executeAction, heading, textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { escapeText } from './escape-text';

/** A person's choices with what they are now: verb `saveChoices` with `mutedUntil`, `dailySummary` ('true' or 'false') and `language` ('teams' as in Teams). */
export function settingsCard(
  basis: CardBasis,
  input: { readonly choices: Omit<PersonChoices, 'personId'>; readonly saved?: boolean },
) {
  const { words, today } = basis;
  const { bot, format } = words;
  const { mutedUntil, dailySummary, language } = input.choices;
  const muted = mutedUntil !== null && mutedUntil >= today ? mutedUntil : null;
  return messageWith(bot(input.saved ? 'settings.saved' : 'settings.summary'), basis, {
    body: [
      ...heading(escapeText(bot('settings.heading'))),
      ...(input.saved ? [textBlock(escapeText(bot('settings.saved')), { color: 'Good', weight: 'Bolder' })] : []),
      textBlock(escapeText(muted ? bot('settings.muted', { date: format.date(muted) }) : bot('settings.notMuted'))),
      {
        type: 'Input.Date',
        id: 'mutedUntil',
        label: bot('settings.mutedUntil'),
        min: today,
        max: latestMuteDay(today),
        ...(muted ? { value: muted } : {}),
      },
      textBlock(escapeText(bot('settings.mutedHelp')), { isSubtle: true, size: 'Small', spacing: 'Small' }),
      { type: 'Input.Toggle', id: 'dailySummary', title: bot('settings.daily'), value: String(dailySummary), wrap: true },
      {
        type: 'Input.ChoiceSet',
        id: 'language',
        label: bot('settings.language'),
        style: 'compact',
        value: language ?? 'teams',
        choices: [
          { title: bot('settings.languageAsTeams'), value: 'teams' },
          ...languages.map((each) => ({ title: languageNames[each], value: each })),
        ],
      },
    ],
    actions: [executeAction(bot('settings.save'), 'saveChoices', {}, 'positive')],
  });
}
