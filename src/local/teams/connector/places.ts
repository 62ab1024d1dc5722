import type { LocalPerson } from '../local-person';
import type { ChatState } from './chat-state';
import { personalConversationId, userAccountId } from './ids';
import type { LocalChatOptions } from './local-chat-options';

/** A conversation the bot can be in. */
export type Place =
  | { readonly kind: 'personal'; readonly id: string; readonly person: LocalPerson }
  | { readonly kind: 'channel'; readonly id: string };

/** Who and where: the people, their chats with the bot, and the channel. */
export class Places {
  constructor(
    private readonly options: LocalChatOptions,
    private readonly state: ChatState,
  ) {}

  person(key: string): LocalPerson | undefined {
    return this.options.people.find((person) => person.key === key);
  }

  /** By `29:…`, object id or user principal name, as Teams takes them. */
  personByAccount(id: string): LocalPerson | undefined {
    const wanted = id.toLowerCase();
    return this.options.people.find(
      (person) => this.accountOf(person) === id || person.oid.toLowerCase() === wanted || person.email.toLowerCase() === wanted,
    );
  }

  /** `29:…` */
  accountOf(person: LocalPerson): string {
    return userAccountId(this.options.bot.appId, person.oid);
  }

  /** Of the organisation itself: only they can have the app for themselves. */
  isHome(person: LocalPerson): boolean {
    return person.tenantId === this.options.tenant.id;
  }

  personal(person: LocalPerson): Place & { readonly kind: 'personal' } {
    return { kind: 'personal', id: personalConversationId(this.options.bot.appId, person.oid), person };
  }

  get channel(): Place & { readonly kind: 'channel' } {
    return { kind: 'channel', id: this.options.channel.id };
  }

  find(id: string): Place | undefined {
    if (id === this.options.channel.id) return this.channel;
    const person = this.options.people.find((candidate) => this.isHome(candidate) && this.personal(candidate).id === id);
    return person && this.personal(person);
  }

  /** Guests are in the channel as long as it is shared with their team. */
  inChannel(person: LocalPerson): boolean {
    return this.state.isMember(person.key) && (this.isHome(person) || this.state.isShared);
  }

  /** Who is in a conversation, the bot not counted. */
  members(place: Place): readonly LocalPerson[] {
    return place.kind === 'personal' ? [place.person] : this.options.people.filter((person) => this.inChannel(person));
  }

  memberKeys(place: Place): readonly string[] {
    return this.members(place).map((person) => person.key);
  }

  hasApp(place: Place): boolean {
    return (place.kind === 'personal' ? this.state.installed(place.person.key) : this.state.channelApp) ?? false;
  }

  /** The conversations a person has in their Teams; the one with the bot also before the app is installed, where it says so. */
  ofPerson(person: LocalPerson): readonly Place[] {
    return [...(this.isHome(person) ? [this.personal(person)] : []), ...(this.inChannel(person) ? [this.channel] : [])];
  }
}
