import type { DeepLinks } from './cards/card';
import type { OwnLinkBasis } from './handlers/own-link';
import { tabEntityId } from './named-in-manifest';

/**
 * Links that open pages of the tab: in Teams, or in the local Teams where everything is on this machine.
 * @example deepLinks({ kind: 'teams', appId: '6f2a…' }).agreement(12) // 'https://teams.microsoft.com/l/entity/6f2a…/innkjop?context=%7B%22subEntityId%22%3A%22avtalar%2F12%22%7D'
 */
export function deepLinks(of: OwnLinkBasis): DeepLinks {
  const page = (path: string): string =>
    of.kind === 'local'
      ? `${of.origin}/#/${path}`
      : `https://teams.microsoft.com/l/entity/${of.appId}/${tabEntityId}?context=${encodeURIComponent(JSON.stringify({ subEntityId: path }))}`;
  return { home: page(''), register: page('avtalar'), agreement: (id) => page(`avtalar/${id}`) };
}
