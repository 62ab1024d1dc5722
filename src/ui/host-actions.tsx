import { createContext, useContext } from 'react';

/** What a screen may ask of the place it runs in (Teams, a SharePoint page), so that no screen knows which it is. */
export interface HostActions {
  /** The address of a page of the tab (from `paths`): inside the tab a hash, elsewhere a deep link into Teams. */
  href(path: string): string;
  /** The address of a file on the site, from its path below the root of the host. */
  fileHref(path: string): string;
  /** Shares a link to a page of the tab; answers `copied` when the host could only put it on the clipboard. */
  shareLink(link: { readonly path: string; readonly label: string }): Promise<'shared' | 'copied'>;
  /** Opens a web address outside the tab. Only https addresses are opened. */
  openExternal(url: string): void;
  /** Asks about an agreement in the resource group's channel, with the text prepared. */
  askInChannel(question: { readonly path: string; readonly text: string }): Promise<void>;
}

const HostActionsContext = createContext<HostActions>({
  href: (path) => `#${path}`,
  fileHref: (path) => path,
  shareLink: async ({ path }) => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}#${path}`);
    return 'copied';
  },
  openExternal: (url) => {
    window.open(url, '_blank', 'noopener,noreferrer');
  },
  askInChannel: async ({ text }) => {
    await navigator.clipboard.writeText(text);
  },
});
export const HostActionsProvider = HostActionsContext.Provider;

export function useHostActions(): HostActions {
  return useContext(HostActionsContext);
}
