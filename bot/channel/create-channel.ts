import type { Channel } from './channel';
import type { ChannelOptions } from './channel-options';

export const channelKinds = ['botbuilder', 'agents'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Loads only the framework that is chosen. */
export async function createChannel(kind: ChannelKind, options: ChannelOptions): Promise<Channel> {
  if (kind === 'agents') return (await import('./agents-channel')).createAgentsChannel(options);
  return (await import('./botbuilder-channel')).createBotbuilderChannel(options);
}
