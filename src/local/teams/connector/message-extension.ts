import type { LocalPerson } from '../local-person';
import type { InvokeAnswer } from './bot-delivery';
import { isRecord, textOf, type Json } from './bot-message';
import { cardType, type Card } from './chat-entries';
import type { ChatParts } from './chat-parts';
import { ChatRequestError } from './chat-request-error';
import type { Place } from './places';

export interface ExtensionResult {
  /** What is put into the message when the person chooses it. */
  readonly card: Card | null;
  readonly preview: { readonly title: string; readonly text: string };
}

export type QueryAnswer = { readonly results: readonly ExtensionResult[] } | { readonly message: string };

/** learn.microsoft.com, "Respond to search command": five seconds to answer, 25 results a page. [D] */
const patienceMs = 5_000;
const pageSize = 25;

/** The search command and the unfurling of links, as a person who has the app uses them: learn.microsoft.com, "Message extensions". [D] */
export class MessageExtension {
  constructor(private readonly options: ChatParts) {}

  async query(person: LocalPerson, command: string, text: string): Promise<QueryAnswer> {
    const place = this.placeOf(person);
    if (!place) throw new ChatRequestError(403, 'The app is not installed for this person.');
    // The first time, before anything is written, Teams asks with `initialRun` in the place of the parameter. [D]
    const parameter =
      text === '' ? { name: 'initialRun', value: 'true' } : { name: this.options.chat.bot.searchParameter, value: text };
    const answer = await this.invoke(place, person, 'composeExtension/query', {
      commandId: command,
      parameters: [parameter],
      queryOptions: { skip: 0, count: pageSize },
    });
    const extension = extensionOf(answer);
    if (!extension) throw new ChatRequestError(502, `The bot answered ${answer.status} to the search.`);
    if (extension['type'] !== 'result') return { message: textOf(extension['text']) };
    return { results: attachmentsOf(extension).slice(0, pageSize).map(resultOf) };
  }

  /** Only links to the hosts of the manifest, and only for people who have the app: anonymous unfurling is not asked of the bot. */
  async link(person: LocalPerson, url: string): Promise<{ readonly card?: Card }> {
    const place = this.placeOf(person);
    const host = URL.canParse(url) ? new URL(url).host : '';
    if (!place || !this.options.chat.bot.linkHosts().includes(host)) return {};
    const extension = extensionOf(await this.invoke(place, person, 'composeExtension/queryLink', { url }));
    const first = extension && attachmentsOf(extension)[0];
    const card = first && resultOf(first).card;
    return card ? { card } : {};
  }

  private placeOf(person: LocalPerson): Place | undefined {
    const { places } = this.options;
    return places.isHome(person) ? places.ofPerson(person).find((place) => places.hasApp(place)) : undefined;
  }

  private invoke(place: Place, person: LocalPerson, name: string, value: object): Promise<InvokeAnswer> {
    const { forms, delivery } = this.options;
    const channelData = { ...forms.channelData(place), source: { name: 'compose' } };
    const activity = { ...forms.source(place, person), type: 'invoke', name, id: forms.eventId(), value, channelData };
    return delivery.invoke(activity, patienceMs);
  }
}

function extensionOf({ status, body }: InvokeAnswer): Json | undefined {
  const extension = status < 300 && isRecord(body) ? body['composeExtension'] : undefined;
  return isRecord(extension) ? extension : undefined;
}

const attachmentsOf = (extension: Json): readonly Json[] =>
  Array.isArray(extension['attachments']) ? (extension['attachments'] as unknown[]).filter(isRecord) : [];

function resultOf(attachment: Json): ExtensionResult {
  const { contentType, content, preview } = attachment;
  const shown = isRecord(preview) && isRecord(preview['content']) ? preview['content'] : isRecord(content) ? content : {};
  const isCard = contentType === cardType && isRecord(content);
  return { card: isCard ? content : null, preview: { title: textOf(shown['title']), text: textOf(shown['text']) } };
}
