import type { BotDelivery } from './bot-delivery';
import type { ChatEvents } from './chat-events';
import type { ChatState } from './chat-state';
import type { InboundForms } from './inbound-forms';
import type { LocalChatOptions } from './local-chat-options';
import type { Places } from './places';

/** What everything that happens in the chats is made with. */
export interface ChatParts {
  readonly chat: LocalChatOptions;
  readonly state: ChatState;
  readonly places: Places;
  readonly forms: InboundForms;
  readonly delivery: BotDelivery;
  readonly events: ChatEvents;
}
