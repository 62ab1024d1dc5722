import { isRecord, textOf } from './bot-message';
import type { BotPosting } from './bot-posting';
import { threadAddress } from './ids';
import type { Place, Places } from './places';
import { badSyntax, memberNotFound, notInstalledForPerson, notThisBotsUser, TeamsError } from './teams-error';

export interface CreateConversationOptions {
  readonly places: Places;
  readonly posting: BotPosting;
  readonly tenantId: string;
  readonly serviceUrl: () => string;
  /** Counts the request against the limits of the place. */
  readonly take: (place: string) => void;
}

export interface CreatedConversation {
  readonly id: string;
  readonly activityId?: string;
  readonly serviceUrl: string;
}

/** `POST /v3/conversations`: learn.microsoft.com, "Send proactive messages" (1:1 by member and tenant, a thread by channel and activity). [D] */
export function createConversation(body: unknown, options: CreateConversationOptions): CreatedConversation {
  const asked = isRecord(body) ? body : {};
  const channelData = isRecord(asked['channelData']) ? asked['channelData'] : {};
  const channel = isRecord(channelData['channel']) ? textOf(channelData['channel']['id']) : '';
  if (channel !== '') return newThread(channel, asked['activity'], options);
  const members = Array.isArray(asked['members']) ? (asked['members'] as unknown[]) : [];
  // [I] for several; [?] for none
  if (members.length !== 1 || !isRecord(members[0])) throw badSyntax('Incorrect conversation creation parameters');
  const tenant = isRecord(channelData['tenant']) ? textOf(channelData['tenant']['id']) : '';
  const place = personalPlace(textOf(members[0]['id']), tenant || textOf(asked['tenantId']), options);
  options.take(place.id);
  const activityId = isRecord(asked['activity']) ? options.posting.post(place.id, asked['activity']) : null;
  return { id: place.id, ...(activityId === null ? {} : { activityId }), serviceUrl: options.serviceUrl() };
}

function newThread(
  channelId: string,
  activity: unknown,
  { posting, take, serviceUrl }: CreateConversationOptions,
): CreatedConversation {
  const place = posting.place(channelId);
  // A personal chat is no channel, whatever the request calls it.
  if (place.kind !== 'channel' || !isRecord(activity)) throw badSyntax('Incorrect conversation creation parameters');
  take(place.id);
  const activityId = posting.post(place.id, activity);
  if (activityId === null) throw badSyntax('A conversation begins with a message.');
  return { id: threadAddress(place.id, activityId), activityId, serviceUrl: serviceUrl() };
}

function personalPlace(memberId: string, tenant: string, { places, tenantId }: CreateConversationOptions): Place {
  if (tenant === '') throw badSyntax('Could not parse tenant id');
  const person = places.personByAccount(memberId);
  if (!person && memberId.startsWith('29:')) throw notThisBotsUser();
  // [I] 400 with this code for an id that is nobody's
  if (!person) throw new TeamsError(400, memberNotFound().code, memberNotFound().message);
  const place = places.personal(person);
  // Another tenant's person cannot have this organisation's app, nor can the app be asked for in another tenant. [?] the answer
  if (tenant !== tenantId || !places.hasApp(place)) throw notInstalledForPerson();
  return place;
}
