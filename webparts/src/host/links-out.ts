import type { HostActions } from '../../../src/ui/host-actions';
import { teamsDeepLink } from '../../../src/ui/navigation';
import { environment } from '../generated/environment';

/** What a part may ask of a page: everything leads out of it, to the tab in Teams. */
export function linksOut(): HostActions {
  return {
    href: deepLink,
    // The page and the files are on the same host.
    fileHref: (path) => path,
    shareLink: async ({ path }) => {
      await navigator.clipboard.writeText(deepLink(path));
      return 'copied';
    },
    openExternal,
    askInChannel: async ({ path, text }) => {
      // Teams lets nobody write in a channel for a person, so the text goes on the clipboard and the channel is opened.
      await navigator.clipboard.writeText(`${text}\n${deepLink(path)}`);
      if (environment.channelLink !== null) openExternal(environment.channelLink);
    },
  };
}

/** Where the product is on one machine, no Teams knows it: the tab itself is opened. */
function deepLink(path: string): string {
  return environment.isLocal ? `${environment.tabUrl}#${path}` : teamsDeepLink(path, environment.teamsAppId);
}

/** A link is text that somebody typed into a list: only a web address is opened. */
function openExternal(url: string): void {
  if (URL.canParse(url) && new URL(url).protocol === 'https:') window.open(url, '_blank', 'noopener,noreferrer');
}
