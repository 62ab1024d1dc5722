import type { AllChoicesStore } from '../../src/data/ports/notification-choices';
import type { ReadingRights } from '../../src/data/ports/reading-rights';
import type { Language } from '../../src/ui/text/language';
import type { DeepLinks } from '../cards/card';
import type { Channel, InboundResponse, OutgoingMessage } from '../channel/channel';
import type { InvokeActivity } from '../channel/inbound-activity';
import type { CardAction } from '../channel/invoke-values';
import type { PlaceStore } from '../places/place-store';
import type { Log } from '../service/log';
import type { ReadRegister } from './known-register';
import type { OwnLinkBasis } from './own-link';

/** Who or where a summary is asked for. */
export type SummaryFor =
  | { readonly kind: 'person'; readonly upn: string; readonly language: Language }
  | { readonly kind: 'channel'; readonly conversationId: string; readonly language: Language };

/** What waits for answers now, as messages in their order; none: nothing can be said. */
export type DigestNow = (of: SummaryFor) => Promise<readonly OutgoingMessage[]>;

/** Answers one verb of `Action.Execute`. */
export type AnswerVerb = (activity: InvokeActivity, action: CardAction) => Promise<InboundResponse | void>;

export interface HandlerParts {
  /** With the limits of Teams around it. */
  readonly channel: Pick<Channel, 'send' | 'member'>;
  readonly places: PlaceStore;
  readonly register: ReadRegister;
  readonly rights: ReadingRights;
  readonly choices: Pick<AllChoicesStore, 'of' | 'save'>;
  readonly links: DeepLinks;
  /** Which links are unfurled. */
  readonly ownLinks: OwnLinkBasis;
  /** Whose people are ours: everybody else is a guest. */
  readonly tenantId: string;
  /** What the manifest calls the parameter of the search command. */
  readonly searchParameter: string;
  readonly digestNow: DigestNow;
  /** Verbs that others answer; those of this folder come on top. */
  readonly verbs: Readonly<Record<string, AnswerVerb>>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Resolves so many milliseconds later, or when the signal is given. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly log: Log;
}
