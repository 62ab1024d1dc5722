import type {
  ActivitySource,
  ConversationUpdateActivity,
  InstallationUpdateActivity,
  InvokeActivity,
  MessageActivity,
} from '../../../../bot/channel/inbound-activity';
import type { Member } from '../../../../bot/channel/channel';

export const ourTenant = '99999999-8888-7777-6666-555555555555';
export const botId = '28:bot';
export const serviceUrl = 'https://smba.example/emea/';
const person = (short: string, upn: string, tenantId = ourTenant): Member => ({
  userId: `29:${short}`,
  objectId: `oid-${short}`,
  upn,
  tenantId,
});
export const ingrid = person('ingrid', 'ingrid.haugland@alver.example');
export const anne = person('anne', 'anne.sabo@alver.example');
/** A guest whom SharePoint knows by an account of our tenant. */
export const siri = person('siri', 'siri.foss@bergen.example', 'bergen');
/** Somebody of another organisation whom SharePoint has never heard of. */
export const ukjend = person('ukjend', 'ukjend@elsewhere.example', 'elsewhere');
export const everybody = [ingrid, anne, siri, ukjend];

export const teamId = '19:team@thread.tacv2';
export const sharedId = '19:innkjop@thread.tacv2';
let made = 0;

export interface From {
  readonly by?: Member;
  readonly locale?: string;
  readonly serviceUrl?: string;
  readonly conversationId?: string;
  readonly team?: string;
  readonly membership?: 'standard' | 'private' | 'shared' | null;
}

export const chatOf = ({ userId }: Member): string => `a:${userId}`;

export function inChat({
  by = ingrid,
  locale = 'nn-NO',
  serviceUrl: url = serviceUrl,
  conversationId,
}: From = {}): ActivitySource {
  made += 1;
  return {
    id: `f:${made}`,
    serviceUrl: url,
    tenantId: ourTenant,
    conversation: { id: conversationId ?? chatOf(by), kind: 'personal' },
    from: { userId: by.userId, objectId: by.objectId },
    botId,
    locale,
  };
}

export function inChannel(from: From = {}, threadId?: string): ActivitySource {
  const { conversationId = sharedId, membership = 'shared', team = teamId } = from;
  return {
    ...inChat(from),
    conversation: { id: conversationId, kind: 'channel', ...(threadId ? { threadId } : {}) },
    team: { id: team, groupId: 'group' },
    ...(membership === null ? {} : { channel: { id: conversationId, membership } }),
  };
}

export const saying = (source: ActivitySource, text: string): MessageActivity => ({ ...source, kind: 'message', text });
export const installation = (source: ActivitySource, action: 'add' | 'remove'): InstallationUpdateActivity => ({
  ...source,
  kind: 'installationUpdate',
  action,
});
export const update = (
  source: ActivitySource,
  what: Partial<Pick<ConversationUpdateActivity, 'event' | 'added' | 'removed' | 'unsharedFrom'>>,
): ConversationUpdateActivity => ({
  ...source,
  kind: 'conversationUpdate',
  event: '',
  added: [],
  removed: [],
  unsharedFrom: [],
  ...what,
});
export const invoking = (source: ActivitySource, name: string, value: unknown): InvokeActivity => ({
  ...source,
  kind: 'invoke',
  name,
  value,
});
export const pressing = (source: ActivitySource, verb: string, data: object): InvokeActivity =>
  invoking(source, 'adaptiveCard/action', { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' });
