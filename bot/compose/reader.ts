import type { Choices } from '../../src/data/ports/notification-choices';
import type { AnswerRights } from '../../src/domain/answers/decision-kind';
import { isMemberOn } from '../../src/domain/organisation';
import { leadsOn } from '../../src/domain/reminders/recipients';
import { botWords, type BotWords } from '../../src/ui/text/bot/create-bot-text';
import { languageOf, type Language } from '../../src/ui/text/language';
import type { World } from './world';

/** Who a card is made for. */
export interface Reader {
  /** `person:<upn>` or `place:<conversation>`. */
  readonly lane: string;
  /** `29:…` of those who get it anew when they look at it. */
  readonly userIds: readonly string[];
  readonly words: BotWords;
  readonly rights: AnswerRights;
}

/** In the language that the person chose, or that Teams has for them; Nynorsk where neither is known. */
export function wordsFor(choices: Pick<Choices, 'language'> | null | undefined, locale: string): Promise<BotWords> {
  return botWords(choices?.language ?? localeLanguage(locale));
}

const localeLanguage = (locale: string): Language => (locale.trim() === '' ? 'nn' : languageOf(locale));

/**
 * What a person may probably do, by their part: asking SharePoint for each of thousands of cards would cost a request a card. SharePoint is asked when the
 * card is looked at (refresh) and when a button is pressed, so this decides only what the notification shows first.
 */
export function likelyRights({ settings, context }: World, personId: number): AnswerRights {
  const inGroup =
    leadsOn(settings, context.today).includes(personId) ||
    settings.resourceGroup.some((each) => each.personId === personId && isMemberOn(each, context.today));
  return {
    agreements: { edit: true },
    agreementOptions: { edit: true },
    procurements: { add: inGroup },
    // Everybody may report a need.
    needRequests: { add: true },
    reminderResponses: { add: true },
  };
}
