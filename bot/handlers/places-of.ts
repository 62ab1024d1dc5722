import type { ActivitySource } from '../channel/inbound-activity';
import type { ChannelPlace } from '../places/place';

/** A channel as it is when the bot comes to it: a shared one is the resource group's, so it gets the digest; an ordinary one has to ask for it. */
export function newChannel({ serviceUrl, tenantId, conversation, team, channel }: ActivitySource): ChannelPlace {
  const membership = channel?.membership ?? 'standard';
  return {
    kind: 'channel',
    serviceUrl,
    tenantId,
    conversationId: conversation.id,
    removedAt: null,
    teamId: team?.id ?? '',
    membership,
    serviceAreaIds: [],
    digest: membership !== 'standard',
  };
}

/** What a later activity says of the same channel; what people chose stays. */
export function channelAgain(known: ChannelPlace, { serviceUrl, team, channel }: ActivitySource): ChannelPlace {
  const teamId = team?.id ?? known.teamId;
  const membership = channel?.membership ?? known.membership;
  const isSame = known.serviceUrl === serviceUrl && known.teamId === teamId && known.membership === membership;
  return isSame ? known : { ...known, serviceUrl, teamId, membership };
}

/** There again. */
export function back({ deletedWith: _deletedWith, ...place }: ChannelPlace): ChannelPlace {
  return { ...place, removedAt: null };
}
