import type { CardSeal } from './actions/card-context';
import type { AnsweredClaims } from './actions/answered-claims';
import type { DeepLinks } from './cards/card';
import type { Channel } from './channel/channel';
import type { ReadWorld } from './compose/world';
import type { BotConfiguration } from './configuration';
import type { OwnLinkBasis } from './handlers/own-link';
import type { Limits } from './outbox/limits/limits';
import type { Timing } from './outbox/timing';
import type { PlaceStore } from './places/place-store';
import type { Log } from './service/log';
import type { Telemetry } from './service/telemetry';
import type { SharePointSide } from './sharepoint-side';
import type { Storage } from './storage/storage';

/** What answering and the bot's own work are both made of. */
export interface BotParts {
  readonly configuration: BotConfiguration;
  readonly site: SharePointSide;
  readonly storage: Storage;
  readonly places: PlaceStore;
  /** Bare: for the outbox, which keeps the limits itself. */
  readonly channel: Channel;
  /** With the limits around it: for everything else. */
  readonly limited: Channel;
  readonly limits: Limits;
  readonly links: DeepLinks;
  readonly ownLinks: OwnLinkBasis;
  readonly seal: CardSeal;
  readonly claims: AnsweredClaims;
  readonly world: ReadWorld;
  readonly now: () => Date;
  readonly timing: Timing;
  readonly newId: () => string;
  /** Another for every start of the process. */
  readonly instance: string;
  readonly log: Log;
  readonly telemetry: Telemetry;
}
