import type { AnswerWriter, CardSource } from '../../src/data/ports/answer-writer';
import type { AllChoicesStore } from '../../src/data/ports/notification-choices';
import type { Channel } from '../channel/channel';
import type { MessageParts } from '../compose/deadline-message';
import type { ReadWorld } from '../compose/world';
import type { PlaceStore } from '../places/place-store';
import type { OutboxStore } from '../storage/outbox-store';
import type { AnsweredClaims } from './answered-claims';

export interface ActionParts extends MessageParts {
  /** The tenant of the municipality. */
  readonly tenantId: string;
  readonly channel: Pick<Channel, 'member' | 'update'>;
  readonly answers: AnswerWriter;
  readonly cards: CardSource;
  readonly world: ReadWorld;
  readonly choices: Pick<AllChoicesStore, 'of'>;
  readonly claims: AnsweredClaims;
  readonly outbox: Pick<OutboxStore, 'read' | 'plan' | 'about'>;
  readonly places: Pick<PlaceStore, 'read'>;
  readonly log: ActionLog;
}

export interface ActionLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
