import { activityBody, mentionsOf, type ActivityBody } from './activity-body';
import type { ActivitySource, InboundActivity } from './inbound-activity';

export type ReadActivity =
  | { readonly activity: InboundActivity }
  /** Where the body is wrong, without what stands there: it may hold names. */
  | { readonly fault: string };

/** More than anybody writes to a bot; the rest would only fill the storage. */
const longestText = 10_000;
const threadMark = ';messageid=';

/** Reads and checks the body of a request from Teams. Never throws. */
export function readActivity(body: unknown): ReadActivity {
  const read = activityBody.safeParse(body);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'body'} (${issue.code})`);
    return { fault: [...new Set(faults)].slice(0, 5).join(', ') };
  }
  const source = sourceOf(read.data);
  if (source.tenantId === '') return { fault: 'conversation.tenantId (missing)' };
  return { activity: activityOf(read.data, source) };
}

function activityOf(body: ActivityBody, source: ActivitySource): InboundActivity {
  switch (body.type) {
    case 'message':
      return { ...source, kind: 'message', text: withoutMentions(body) };
    case 'conversationUpdate':
      return {
        ...source,
        kind: 'conversationUpdate',
        event: body.channelData?.eventType ?? '',
        added: (body.membersAdded ?? []).map((member) => member.id),
        removed: (body.membersRemoved ?? []).map((member) => member.id),
        unsharedFrom: (body.channelData?.unsharedFromTeams ?? []).flatMap((team) => team.id ?? []),
      };
    case 'installationUpdate':
      // `add-upgrade` and `remove-upgrade` come when an app is updated in place.
      if (body.action.startsWith('add')) return { ...source, kind: 'installationUpdate', action: 'add' };
      if (body.action === 'remove') return { ...source, kind: 'installationUpdate', action: 'remove' };
      return { ...source, kind: 'other', type: body.type };
    case 'invoke':
      return { ...source, kind: 'invoke', name: body.name, value: body.value };
    default:
      return { ...source, kind: 'other', type: body.type };
  }
}

function sourceOf(body: ActivityBody): ActivitySource {
  const [conversationId = '', threadId] = body.conversation.id.split(threadMark);
  const { team, channel, tenant } = body.channelData ?? {};
  return {
    id: body.id,
    serviceUrl: body.serviceUrl,
    tenantId: body.conversation.tenantId ?? tenant?.id ?? '',
    conversation: { id: conversationId, kind: kindOf(body), ...(threadId ? { threadId } : {}) },
    from: { userId: body.from.id, objectId: body.from.aadObjectId ?? body.from.objectId ?? '' },
    botId: body.recipient.id,
    locale: body.locale,
    ...(team?.id ? { team: { id: team.id, groupId: team.aadGroupId ?? '' } } : {}),
    ...(channel?.id ? { channel: { id: channel.id, membership: membershipOf(channel.type) } } : {}),
  };
}

function kindOf(body: ActivityBody): ActivitySource['conversation']['kind'] {
  const { conversationType, isGroup, id } = body.conversation;
  if (conversationType === 'personal' || conversationType === 'groupChat' || conversationType === 'channel') {
    return conversationType;
  }
  // Invokes of message extensions leave the type out.
  if (body.channelData?.team?.id || body.channelData?.channel?.id) return 'channel';
  return isGroup || id.startsWith('19:') ? 'groupChat' : 'personal';
}

const membershipOf = (type: string | null | undefined): 'standard' | 'private' | 'shared' =>
  type === 'shared' || type === 'private' ? type : 'standard';

function withoutMentions(body: ActivityBody): string {
  const written = (body.text ?? '').slice(0, longestText);
  const left = mentionsOf(body).reduce((text, mention) => text.replaceAll(mention, ' '), written);
  return left
    .replaceAll('&nbsp;', ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
