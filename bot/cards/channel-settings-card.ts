import type { ServiceArea } from '../../src/domain/organisation';
import { executeAction, heading, textBlock } from './blocks';
import { messageWith, type Block, type CardBasis } from './card';
import { eitherText, escapeText, plainText } from './escape-text';

export const channelSettingsVerb = 'channel-settings';
const mostAreas = 50;

/** What a channel is told of: anybody in it may choose. `areas` comes back as ids with commas between, `digest` as 'true' or 'false'. */
export function channelSettingsCard(
  basis: CardBasis,
  input: {
    readonly areas: readonly Pick<ServiceArea, 'id' | 'name'>[];
    readonly chosenIds: readonly number[];
    readonly digest: boolean;
    readonly saved?: boolean;
    /** Shown above, as at the first time in a channel. */
    readonly before?: readonly Block[];
  },
) {
  const { bot, t } = basis.words;
  const areas = input.areas.slice(0, mostAreas);
  const chosen = areas.filter(({ id }) => input.chosenIds.includes(id));
  const names = chosen.map(({ name }) => plainText(name, 60)).join(', ') || t('common.allServiceAreas').toLowerCase();
  const now = `${bot('channelSettings.follows', { areas: names })} ${bot(input.digest ? 'channelSettings.withDigest' : 'channelSettings.withoutDigest')}`;
  return messageWith(input.saved ? `${bot('settings.saved')}. ${now}` : bot('channelSettings.heading'), basis, {
    body: [
      ...(input.before ?? heading(escapeText(bot('channelSettings.heading')))),
      ...(input.saved ? [textBlock(escapeText(bot('settings.saved')), { color: 'Good', weight: 'Bolder' })] : []),
      textBlock(escapeText(now, 600)),
      ...(areas.length === 0
        ? []
        : [
            {
              type: 'Input.ChoiceSet',
              id: 'areas',
              label: bot('channelSettings.areas'),
              isMultiSelect: true,
              style: 'expanded',
              wrap: true,
              value: chosen.map(({ id }) => id).join(','),
              choices: areas.map(({ id, name }) => ({ title: eitherText(name, 80) || `#${id}`, value: String(id) })),
            },
            textBlock(escapeText(bot('channelSettings.areasHelp'), 300), { isSubtle: true, size: 'Small', spacing: 'Small' }),
          ]),
      {
        type: 'Input.Toggle',
        id: 'digest',
        title: bot('channelSettings.digest'),
        value: String(input.digest),
        wrap: true,
      },
    ],
    actions: [executeAction(bot('settings.save'), channelSettingsVerb, {}, 'positive')],
  });
}
