import type { HostActions } from '../../src/ui/host-actions';
import { teamsDeepLink } from '../../src/ui/navigation';
import { defaultPartSettings, type PartSettings } from '../../src/ui/parts/part-settings';

/** The settings of a web part as a page has them when nobody has changed anything but these. */
export const partSettings = (over: Partial<PartSettings> = {}): PartSettings => ({ ...defaultPartSettings, ...over });

/** A SharePoint page: every link to the tab leads into Teams. */
export const aPage: HostActions = {
  href: (path) => teamsDeepLink(path, 'app'),
  fileHref: (path) => path,
  shareLink: async () => 'copied',
  openExternal: () => undefined,
  askInChannel: async () => undefined,
};

/** Where a link on a page leads inside the tab. */
export function pathBehind(link: HTMLElement): string {
  const context = new URL(link.getAttribute('href') ?? '').searchParams.get('context') ?? '{}';
  return `/${(JSON.parse(context) as { subEntityId?: string }).subEntityId ?? ''}`;
}
