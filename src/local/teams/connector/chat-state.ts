import type { Card, ChatEntry, ChatMessage, NewMessage } from './chat-entries';
import { Journal } from './journal';

/** What a new state is, before anything has happened. */
export interface ChatBeginning {
  /** Keys of the people in the channel. */
  readonly members: readonly string[];
}

type EntryOf<Kind extends ChatEntry['kind']> = Extract<ChatEntry, { readonly kind: Kind }>;

/** The chats, kept from one start to the next. */
export class ChatState {
  private readonly journal: Journal<ChatEntry>;
  private readonly messages = new Map<string, Map<string, ChatMessage>>();
  private readonly installations = new Map<string, boolean>();
  private readonly membership: Map<string, boolean>;
  private readonly seen = new Map<string, EntryOf<'read'>>();
  private readonly views = new Map<string, EntryOf<'view'>>();
  private isInChannel: boolean | undefined;
  private shared: boolean | undefined;
  private lastId = 0;

  /** Throws `ChatFileError`. */
  constructor(file: string | null, { members }: ChatBeginning) {
    this.membership = new Map(members.map((key) => [key, true]));
    this.journal = new Journal(file);
    for (const entry of this.journal.read()) this.apply(entry);
    // Always: what comes next must not be written on to a line that was cut short.
    this.journal.rewrite(this.entries());
  }

  record(entry: ChatEntry): void {
    this.journal.append(entry);
    this.apply(entry);
  }

  /** Keeps what somebody has just written, with an id of its own. */
  add(written: NewMessage, now: Date): ChatMessage {
    const at = now.toISOString();
    const message = { ...written, id: this.nextId(now), at, isEdited: false, isDeleted: false, version: 1 };
    this.record({ kind: 'message', message });
    return message;
  }

  /** Ids of messages are times in Teams; two never have the same, also when the clock stands still or goes back. */
  nextId(now: Date): string {
    this.lastId = Math.max(this.lastId + 1, now.getTime());
    return String(this.lastId);
  }

  messagesOf(conversation: string): readonly ChatMessage[] {
    return [...(this.messages.get(conversation)?.values() ?? [])];
  }

  message(conversation: string, id: string): ChatMessage | undefined {
    return this.messages.get(conversation)?.get(id);
  }

  /** Undefined: nobody has said yet. */
  installed(person: string): boolean | undefined {
    return this.installations.get(person);
  }

  get channelApp(): boolean | undefined {
    return this.isInChannel;
  }

  /** Whether the channel is shared with the guests' team, which it is at first. */
  get isShared(): boolean {
    return this.shared ?? true;
  }

  isMember(person: string): boolean {
    return this.membership.get(person) ?? false;
  }

  /** How many messages somebody else has written since the person read. */
  unread(person: string, conversation: string): number {
    const since = this.messagesOf(conversation).slice(this.seen.get(pair(person, conversation))?.count ?? 0);
    return since.filter((message) => message.from !== person && !message.isDeleted).length;
  }

  /** The card the person is shown in this version of the message, when it is another than everybody's. */
  viewOf(person: string, message: ChatMessage): Card | undefined {
    const view = this.views.get(pair(person, message.conversation, message.id));
    return view?.version === message.version ? view.card : undefined;
  }

  close(): void {
    this.journal.close();
  }

  private apply(entry: ChatEntry): void {
    switch (entry.kind) {
      case 'message': {
        const { message } = entry;
        const all = this.messages.get(message.conversation) ?? new Map<string, ChatMessage>();
        this.messages.set(message.conversation, all.set(message.id, message));
        this.lastId = Math.max(this.lastId, Number(message.id) || 0);
        return;
      }
      case 'installed':
        this.installations.set(entry.person, entry.installed);
        return;
      case 'channelApp':
        this.isInChannel = entry.installed;
        return;
      case 'member':
        this.membership.set(entry.person, entry.present);
        return;
      case 'shared':
        this.shared = entry.shared;
        return;
      case 'read':
        this.seen.set(pair(entry.person, entry.conversation), entry);
        return;
      case 'view':
        this.views.set(pair(entry.person, entry.conversation, entry.message), entry);
    }
  }

  private entries(): ChatEntry[] {
    const all = [...this.messages.values()].flatMap((conversation) => [...conversation.values()]);
    return [
      ...all.map((message): ChatEntry => ({ kind: 'message', message })),
      ...[...this.installations].map(([person, installed]): ChatEntry => ({ kind: 'installed', person, installed })),
      ...(this.isInChannel === undefined ? [] : [{ kind: 'channelApp' as const, installed: this.isInChannel }]),
      ...[...this.membership].map(([person, present]): ChatEntry => ({ kind: 'member', person, present })),
      ...(this.shared === undefined ? [] : [{ kind: 'shared' as const, shared: this.shared }]),
      ...this.seen.values(),
      ...this.views.values(),
    ];
  }
}

/** Keys of people, ids of conversations and of messages have no spaces. */
const pair = (...parts: readonly string[]): string => parts.join(' ');
