import type { Address } from '../channel/channel';

/** What of every place is kept, whoever meets there. */
interface PlaceBase {
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** Without `;messageid=`; also the key of the document. */
  readonly conversationId: string;
  /** ISO instant at which the bot was taken away. The record stays, so that a message that comes late is not taken for an installation. */
  readonly removedAt: string | null;
}

/** The chat of one person with the bot. */
export interface PersonalPlace extends PlaceBase {
  readonly kind: 'personal';
  /** `29:…` */
  readonly userId: string;
  /** In Entra. */
  readonly objectId: string;
  /** Lower case; what SharePoint knows the person by. */
  readonly upn: string;
}

/** A channel of a team that the bot was added to, or that was shared with it. */
export interface ChannelPlace extends PlaceBase {
  readonly kind: 'channel';
  readonly teamId: string;
  readonly membership: 'standard' | 'private' | 'shared';
  /** Which service areas the channel follows; empty means all. */
  readonly serviceAreaIds: readonly number[];
  /** Whether the weekly digest comes here. */
  readonly digest: boolean;
  /** It went with the channel or the team itself, and is back when that is restored. */
  readonly deletedWith?: 'channel' | 'team';
}

export type Place = PersonalPlace | ChannelPlace;

/** Where something for the place is sent. */
export const addressOf = ({ serviceUrl, tenantId, conversationId }: Place): Address => ({ serviceUrl, tenantId, conversationId });

export const laneOfPerson = (upn: string): string => `person:${upn.toLowerCase()}`;
export const laneOfPlace = (conversationId: string): string => `place:${conversationId}`;
