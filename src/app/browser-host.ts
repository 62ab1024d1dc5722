import { languageOf } from '../ui/text/language';
import { preferredTheme } from './fluent-theme';
import type { Host } from './host';

/** An ordinary browser in the place of Teams: the machine's own theme and language, and nobody to tell how the start goes. */
export function browserHost(): Host {
  let tell: Parameters<Host['onThemeChange']>[0] = () => undefined;
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => tell(preferredTheme()));
  return {
    theme: preferredTheme(),
    language: languageOf(navigator.language),
    subPageId: '',
    isTeams: false,
    userName: '',
    tenantId: '',
    isExternal: false,
    canSignIn: true,
    onThemeChange: (handler) => {
      tell = handler;
    },
    notifySuccess: () => undefined,
    notifyExpectedFailure: () => undefined,
    notifyFailure: () => undefined,
    shareLink: (subPageId) =>
      void navigator.clipboard.writeText(`${window.location.origin}${window.location.pathname}#/${subPageId}`),
    openLink: (url) => {
      window.open(url, '_blank', 'noopener,noreferrer');
      return Promise.resolve();
    },
  };
}

/** Whether the page stands alone. In a frame that is not Teams nobody is signed in: whose page it is around us cannot be known. */
export const standsAlone = (): boolean => window.parent === window;
