import type { HostActions } from '../ui/host-actions';
import { teamsDeepLink } from '../ui/navigation';
import type { Configuration } from './configuration';
import type { Host } from './host';

/** A link that opens a page of the tab: in Teams, or in the local Teams when the site is on this machine. */
export function deepLink(path: string, configuration: Configuration): string {
  if (configuration.isLocal) return `${window.location.origin}/#${path}`;
  return teamsDeepLink(path, configuration.teamsAppId);
}

/** What screens may ask of Teams. */
export function hostActions(host: Host, configuration: Configuration): HostActions {
  return {
    href: (path) => `#${path}`,
    fileHref: (path) => new URL(path, configuration.siteUrl).href,
    shareLink: ({ path, label }) => {
      host.shareLink(path.replace(/^\//, ''), label);
      return Promise.resolve('shared');
    },
    openExternal: (url) => {
      // A link is text that somebody typed into a list: only a web address is opened.
      if (URL.canParse(url) && new URL(url).protocol === 'https:') window.open(url, '_blank', 'noopener,noreferrer');
    },
    askInChannel: async ({ path, text }) => {
      // Teams lets nobody write in a channel for a person, so the text goes on the clipboard and the channel is opened.
      await navigator.clipboard.writeText(`${text}\n${deepLink(path, configuration)}`);
      if (configuration.channelLink) await host.openLink(configuration.channelLink);
    },
  };
}
