import { plainText } from '../cards/escape-text';
import { expiringCard, unknownAreaCard } from '../cards/expiring-card';
import { helpCard } from '../cards/help-card';
import { myAgreementsCard } from '../cards/my-agreements-card';
import { searchResultCard } from '../cards/search-result-card';
import { settingsCard } from '../cards/settings-card';
import { channelSettingsCard } from '../cards/channel-settings-card';
import type { CardBasis } from '../cards/card';
import type { OutgoingMessage } from '../channel/channel';
import type { MessageActivity } from '../channel/inbound-activity';
import { nameOf } from '../compose/world';
import { readCommand, type ReadCommand } from '../../src/ui/text/bot/commands';
import { readWish } from '../../src/ui/text/bot/read-wish';
import { askerOf, wordsFor, type Asker } from './asker';
import { agreementsOfUpn, areasCalled, expiringIn, expiringMonths, findAgreements } from './find-agreements';
import type { HandlerParts } from './handler-parts';
import { hitOf } from './known-register';
import { newChannel } from './places-of';
import { basisOf } from './reply';
import { shownTo } from './shown-to';

interface Asked {
  readonly parts: HandlerParts;
  readonly activity: MessageActivity;
  readonly asker: Asker | null;
  readonly basis: CardBasis;
  readonly where: 'personal' | 'channel';
}

/** What the bot answers to something written to it. */
export async function answerMessage(parts: HandlerParts, activity: MessageActivity): Promise<readonly OutgoingMessage[]> {
  const { conversation, locale } = activity;
  const asker = await askerOf(parts, activity);
  const words = await wordsFor(parts, asker, locale);
  if (conversation.kind === 'groupChat') return [{ summary: words.bot('say.groupChat') }];
  const basis = basisOf(parts, words);
  return answers({ parts, activity, asker, basis, where: conversation.kind }, readCommand(activity.text));
}

function answers(asked: Asked, { command, rest }: ReadCommand): Promise<readonly OutgoingMessage[]> {
  switch (command) {
    case 'help':
      return Promise.resolve([helpCard(asked.basis)]);
    case 'mine':
      return mine(asked);
    case 'find':
      return rest === '' ? Promise.resolve([helpCard(asked.basis)]) : find(asked, rest);
    case 'expiring':
      return expiring(asked, rest);
    case 'summary':
      return summary(asked);
    case 'settings':
      return asked.where === 'channel' ? channelSettings(asked) : settings(asked, rest);
  }
}

const stranger = ({ basis: { words } }: Asked): readonly OutgoingMessage[] => [{ summary: words.bot('say.stranger') }];

async function find(asked: Asked, text: string): Promise<readonly OutgoingMessage[]> {
  const { parts, asker, basis, where } = asked;
  const register = await parts.register();
  const found = findAgreements(register, text, basis.today);
  const result = await shownTo(parts, asker, found, ({ id }) => id, where);
  if (result === null) return stranger(asked);
  return [searchResultCard(basis, { text, hits: result.shown.map((each) => hitOf(register, each)), total: result.total })];
}

async function mine(asked: Asked): Promise<readonly OutgoingMessage[]> {
  const { parts, asker, basis, where } = asked;
  const register = await parts.register();
  const found = asker === null ? [] : agreementsOfUpn(register, asker.upn, basis.today);
  const result = await shownTo(parts, asker, found, ({ agreement }) => agreement.id, where);
  return result === null ? stranger(asked) : [myAgreementsCard(basis, result.shown, result.total)];
}

async function expiring(asked: Asked, text: string): Promise<readonly OutgoingMessage[]> {
  const { parts, asker, basis, where } = asked;
  const register = await parts.register();
  const areas = text === '' ? [] : areasCalled(text, register.areas);
  const isKnown = text === '' || areas.length > 0;
  const found = isKnown
    ? expiringIn(
        register,
        areas.map(({ id }) => id),
        basis.today,
      )
    : [];
  const result = await shownTo(parts, asker, found, ({ agreement }) => agreement.id, where);
  if (result === null) return stranger(asked);
  if (!isKnown) return [unknownAreaCard(basis, { text, areaNames: register.areas.map(({ name }) => name) })];
  const areaName = areas.map(({ name }) => plainText(name, 60)).join(' / ') || basis.words.t('common.allServiceAreas');
  const items = result.shown.map(({ agreement, end }) => ({
    id: agreement.id,
    title: agreement.title,
    end,
    ownerName: nameOf(register, agreement.ownerId),
  }));
  return [expiringCard(basis, { areaName, months: expiringMonths, items, total: result.total })];
}

async function summary(asked: Asked): Promise<readonly OutgoingMessage[]> {
  const { parts, asker, basis, activity, where } = asked;
  // Before anything of the register is put together for somebody who may not read it.
  if ((await shownTo(parts, asker, [], () => 0, where)) === null || asker === null) return stranger(asked);
  const { language } = basis.words;
  const messages = await parts.digestNow(
    where === 'channel'
      ? { kind: 'channel', conversationId: activity.conversation.id, language }
      : { kind: 'person', upn: asker.upn, language },
  );
  return messages.length > 0 ? messages : [{ summary: basis.words.bot('daily.none') }];
}

async function settings(asked: Asked, rest: string): Promise<readonly OutgoingMessage[]> {
  const { parts, asker, basis, activity } = asked;
  if (asker === null || asker.isGuest) return stranger(asked);
  const choices = await parts.choices.of(asker.upn);
  const wish = readWish(rest, basis.today);
  if (wish === null) return [settingsCard(basis, { choices })];
  const saved = await parts.choices.save(asker.upn, { ...choices, ...wish });
  const words = await wordsFor(parts, asker, activity.locale);
  return [settingsCard({ ...basis, words }, { choices: saved, saved: true })];
}

async function channelSettings({ parts, activity, basis }: Asked): Promise<readonly OutgoingMessage[]> {
  const [register, known] = await Promise.all([parts.register(), parts.places.read(activity.conversation.id)]);
  const place = known?.kind === 'channel' ? known : newChannel(activity);
  return [channelSettingsCard(basis, { areas: register.areas, chosenIds: place.serviceAreaIds, digest: place.digest })];
}
