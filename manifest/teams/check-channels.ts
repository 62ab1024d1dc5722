import type { Check } from './check';

/** Shared and private channels: what Microsoft's documentation demands and its schema does not. */
export const checkChannels: Check = ({ manifest }) => {
  const rights = (manifest.authorization?.permissions?.resourceSpecific ?? []).map(({ name }) => name);
  return [
    // learn.microsoft.com, "Build apps for shared and private channels": the newer replaces the older, and both together are refused.
    ...('supportedChannelTypes' in manifest
      ? ['supportedChannelTypes: must not stand beside supportsChannelFeatures, which replaces it']
      : []),
    ...(manifest.supportsChannelFeatures === 'tier1'
      ? []
      : ['supportsChannelFeatures: must be tier1: apps with team scope are refused without it from schema 1.25 on']),
    ...(manifest.configurableTabs?.[0]?.scopes.includes('team')
      ? []
      : ['configurableTabs: one for teams is needed, a bot alone cannot be added to a channel']),
    ...(rights.includes('ChannelMember.Read.Group')
      ? []
      : ['resourceSpecific: ChannelMember.Read.Group is missing, without it the bot sees no members of a shared channel']),
    ...rights
      .filter((name) => name !== 'ChannelMember.Read.Group')
      .map((name) => `resourceSpecific: ${name} is asked for and nothing uses it`),
    ...(rights.length > 0 && !manifest.webApplicationInfo?.resource
      ? ['webApplicationInfo.resource: Teams refuses resourceSpecific without it']
      : []),
  ];
};
