import type { HostState } from '../state';
import type { Conversation } from './chat-message';

/** Where a conversation is shown, with this message first. */
export const placeOf = ({ kind }: Conversation, message: string): Partial<HostState> =>
  kind === 'personal' ? { place: 'chat', message } : { place: 'channel', tab: 'posts', message };
