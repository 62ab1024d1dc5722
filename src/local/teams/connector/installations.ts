import type { LocalPerson } from '../local-person';
import type { Activity } from './bot-delivery';
import type { ChatParts } from './chat-parts';
import { ChatRequestError } from './chat-request-error';
import type { Place } from './places';

/**
 * Where the app is, and who is in the channel. The activities are those of learn.microsoft.com, "Conversation events in your Teams bot" and "Apps for
 * shared and private channels" [D], and of microsoft/Agents#179 [I].
 */
export class Installations {
  constructor(private readonly options: ChatParts) {}

  /**
   * A personal installation. That members were added is told the first time only, an installation and its end each time; for the end of a personal
   * installation there is no `membersRemoved`, which is of teams and group chats. [D]
   */
  setPersonal(person: LocalPerson, installed: boolean): void {
    const { state, places, forms, events } = this.options;
    if (!places.isHome(person)) throw new ChatRequestError(403, 'Somebody from another organisation cannot have the app.');
    const before = state.installed(person.key);
    if ((before ?? false) === installed) return;
    state.record({ kind: 'installed', person: person.key, installed });
    const place = places.personal(person);
    this.send(place, person, { type: 'installationUpdate', action: installed ? 'add' : 'remove' });
    if (installed && before === undefined) {
      const { id, aadObjectId } = forms.account(person);
      this.send(place, person, { type: 'conversationUpdate', membersAdded: [{ id: forms.bot.id }, { id, aadObjectId }] });
    }
    events.tell({ type: 'app', conversation: place.id }, [person.key]);
  }

  /**
   * The app in the shared channel. It is installed in the team and then added to the channel, which the bot is told as `channelMemberAdded` with itself
   * among the members [D]; that the installation names the channel as the selected one is [?].
   */
  setChannel(installed: boolean, by?: LocalPerson): void {
    const { state, places, forms, events } = this.options;
    if (by && !places.isHome(by))
      throw new ChatRequestError(403, 'Somebody from another organisation cannot add or remove the app.');
    if ((state.channelApp ?? false) === installed) return;
    state.record({ kind: 'channelApp', installed });
    const selected = { settings: { selectedChannel: { id: places.channel.id } } };
    const update = { type: 'installationUpdate', action: installed ? 'add' : 'remove' };
    const bot = [{ id: forms.bot.id }];
    if (installed) this.sendInChannel(update, selected, by);
    this.tellOfMembers(installed, bot, {}, by);
    if (!installed) this.sendInChannel(update, selected, by);
    events.tell({ type: 'app', conversation: places.channel.id });
  }

  /** Somebody is added to the channel or leaves it. */
  setMember(person: LocalPerson, present: boolean): void {
    const { state, chat, places, forms, events } = this.options;
    if (state.isMember(person.key) === present) return;
    const people = [{ ...forms.account(person), tenantId: person.tenantId }];
    state.record({ kind: 'member', person: person.key, present });
    const isHome = places.isHome(person);
    const from = isHome ? { ...chat.team, tenantId: chat.tenant.id } : chat.guestTeam;
    const source = {
      membershipSource: {
        sourceType: isHome ? 'channel' : 'team',
        membershipType: isHome ? 'direct' : 'transitive',
        id: isHome ? chat.channel.id : from.id,
        name: isHome ? chat.channel.name : from.name,
        aadGroupId: from.groupId,
        tenantId: from.tenantId,
      },
    };
    if (places.hasApp(places.channel)) this.tellOfMembers(present, people, source);
    events.tell({ type: 'app', conversation: places.channel.id });
  }

  /** The channel is shared with the guests' team, or not any longer. Of the people of that team nothing is said one by one. [D] */
  setShared(shared: boolean): void {
    const { state, chat, places, events } = this.options;
    if (state.isShared === shared) return;
    state.record({ kind: 'shared', shared });
    const { id, name, groupId, tenantId } = chat.guestTeam;
    const teams = [{ id, name, aadGroupId: groupId, tenantId }];
    const data = shared
      ? { eventType: 'channelShared', sharedWithTeams: teams }
      : { eventType: 'channelUnshared', unsharedFromTeams: teams };
    if (places.hasApp(places.channel)) this.sendInChannel({ type: 'conversationUpdate' }, data);
    events.tell({ type: 'app', conversation: places.channel.id });
  }

  private tellOfMembers(added: boolean, who: readonly object[], more: Activity = {}, by?: LocalPerson): void {
    const update = added ? { membersAdded: who } : { membersRemoved: who };
    const eventType = added ? 'channelMemberAdded' : 'channelMemberRemoved';
    this.sendInChannel({ type: 'conversationUpdate', ...update }, { eventType, ...more }, by);
  }

  /** `by`: who did it; missing: somebody of the organisation. */
  private sendInChannel(activity: Activity, channelData: Activity, by?: LocalPerson): void {
    const { places, chat } = this.options;
    const actor = by ?? chat.people.find((person) => places.isHome(person));
    if (actor) this.send(places.channel, actor, activity, channelData);
  }

  private send(place: Place, person: LocalPerson, activity: Activity, channelData: Activity = {}): void {
    const { forms, delivery } = this.options;
    const source = forms.source(place, person);
    delivery.send({ ...source, ...activity, id: forms.eventId(), channelData: { ...forms.channelData(place), ...channelData } });
  }
}
