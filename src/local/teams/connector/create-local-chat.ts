import express, { type Router } from 'express';
import { BotDelivery } from './bot-delivery';
import { BotPosting } from './bot-posting';
import { BotTokens } from './bot-tokens';
import { CardActions } from './card-actions';
import { ChatEvents } from './chat-events';
import type { ChatParts } from './chat-parts';
import { chatRoutes } from './chat-routes';
import { ChatState } from './chat-state';
import { ClockControl } from './clock-control';
import { connectorRoutes } from './connector-routes';
import { InboundForms } from './inbound-forms';
import { Installations } from './installations';
import type { LocalChatOptions } from './local-chat-options';
import { MessageExtension } from './message-extension';
import { PersonMessages } from './person-messages';
import { Places } from './places';
import { RateLimits } from './rate-limits';
import { SigningKey } from './signing-key';
import type { TeamsError } from './teams-error';
import { tokenRoutes } from './token-routes';

/** The chat of the local Teams, for pages and for one bot. */
export interface LocalChat {
  /** `/local/chat`, `/local/extension`, `/local/app`, `/local/channel`, `/local/clock` and `/connector`. */
  readonly router: Router;
  /** Installs the app where nobody has said anything yet, and tells the bot. Called when the bot is there to hear it. */
  installAtFirst(where: { readonly people: readonly string[]; readonly channel: boolean }): void;
  /** Refuses the bot's next request so. For tests. */
  refuseNext(refusal: TeamsError): void;
  /** When everything sent to the bot so far has been answered or given up. */
  settled(): Promise<void>;
  /** Ends the streams of events and stops waiting for the bot. */
  close(): void;
}

/** Throws `ChatFileError` when the chats that were kept cannot be read. */
export function createLocalChat(chat: LocalChatOptions): LocalChat {
  const log = chat.log ?? console.error;
  const connectorUrl = (): string => `${chat.origin()}/connector`;
  // As Teams writes it: with a slash at the end.
  const serviceUrl = (): string => `${connectorUrl()}/`;
  const key = new SigningKey();
  const tokens = new BotTokens(key, chat.bot.appId, chat.tenant.id);
  const state = new ChatState(chat.dataFile, { members: chat.channel.members });
  const places = new Places(chat, state);
  const events = new ChatEvents();
  const forms = new InboundForms(chat, serviceUrl);
  const delivery = new BotDelivery({
    endpoint: chat.bot.endpoint,
    tokens,
    serviceUrl,
    patience: chat.patience ?? AbortSignal.timeout,
    log,
  });
  const parts: ChatParts = { chat, state, places, forms, delivery, events };
  const posting = new BotPosting(parts);
  const installations = new Installations(parts);
  const clock = chat.limitClock === undefined ? () => performance.now() : chat.limitClock;
  const refusals: TeamsError[] = [];

  const router = express.Router();
  router.use('/connector', tokenRoutes({ key, tokens, appId: chat.bot.appId, connectorUrl }));
  router.use(
    '/connector/v3',
    connectorRoutes({
      chat,
      tokens,
      places,
      posting,
      limits: clock === null ? null : new RateLimits(clock),
      serviceUrl,
      nextRefusal: () => refusals.shift(),
    }),
  );
  router.use(
    '/local',
    chatRoutes({
      chat,
      state,
      places,
      messages: new PersonMessages(parts),
      actions: new CardActions(parts),
      extension: new MessageExtension(parts),
      installations,
      clock: new ClockControl(chat, events),
      events,
    }),
  );

  return {
    router,
    installAtFirst({ people, channel }) {
      for (const wanted of people) {
        const person = places.person(wanted);
        if (person && places.isHome(person) && state.installed(person.key) === undefined) installations.setPersonal(person, true);
      }
      if (channel && state.channelApp === undefined) installations.setChannel(true);
    },
    refuseNext: (refusal) => void refusals.push(refusal),
    settled: () => delivery.settled(),
    close() {
      delivery.close();
      events.close();
      state.close();
    },
  };
}
