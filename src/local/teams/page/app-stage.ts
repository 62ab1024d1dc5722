import type { LocalPerson } from '../local-person';
import type { Stage } from './chat/chat-host';
import { contextFor } from './context';
import { addTabDialog, consentDialog, shareDialog } from './dialogs';
import type { Directory } from './directory';
import { element, onPress } from './element';
import { createNestedAppAuth, type IssuedToken } from './nested-app-auth';
import { speakTeams } from './protocol';
import type { HostState } from './state';
import type { FrameTexts } from './texts';

const mirrorEveryMs = 300;

export interface AppParts {
  readonly directory: Directory;
  readonly person: LocalPerson;
  readonly texts: FrameTexts;
  readonly state: () => HostState;
  /** How the tab is getting on: `starting`, `loaded`, `ready` or `failed`. */
  readonly report: (progress: string) => void;
  readonly openLink: (url: string) => void;
}

export interface AppStage extends Stage {
  readonly push: (func: string, args: unknown[]) => void;
  /** Loads the tab again on the page where it is, for instance because it is another day. */
  readonly reload: () => void;
}

/** The app's own tab in a frame, with Teams' side of the conversation with it. */
export function appStage({ directory, person, texts, state, report, openLink }: AppParts): AppStage {
  // The page of the tab is kept in this page's address, so that reload and change of person stay where they are.
  const iframe = element('iframe', {
    class: 'tab',
    title: texts.app,
    src: `${directory.tabUrl}${window.location.hash}`,
    allow: 'clipboard-write',
  });
  const notice = element('div', { class: 'notice', hidden: true });
  const viewport = element('div', { class: 'viewport', 'data-width': state().width }, iframe, notice);
  report('starting');

  const teams = speakTeams(iframe, 'content', {
    context: () => contextOf('content', { directory, person, texts, state }),
    canSignIn: () => state().signin !== 'old',
    authenticate: createNestedAppAuth({
      directory,
      state,
      person: () => person,
      issue: issueToken,
      askConsent: (scope) => consentDialog(scope, texts),
    }),
    appLoaded: () => report('loaded'),
    appReady: () => report('ready'),
    appFailed: (_reason, message) => {
      report('failed');
      const retry = onPress(element('button', { type: 'button', class: 'primary' }, texts.failed.retry), () =>
        window.location.reload(),
      );
      notice.replaceChildren(element('h2', {}, texts.failed.title), element('p', {}, message), retry);
      notice.removeAttribute('hidden');
    },
    shareDeepLink: (subPageId, label) => {
      const link = `${window.location.origin}/${window.location.search}#/${subPageId.replace(/^\//, '')}`;
      void shareDialog(link, label, texts);
    },
    openLink,
  });

  const mirror = (): void => {
    const hash = iframe.contentWindow?.location.hash;
    if (hash === undefined || hash === window.location.hash) return;
    window.history.replaceState(null, '', `${window.location.search}${hash}`);
  };
  let mirroring = 0;
  iframe.addEventListener('load', () => {
    iframe.contentWindow?.addEventListener('hashchange', mirror);
    mirror();
    // A search or filter replaces the tab's address without an event.
    window.clearInterval(mirroring);
    mirroring = window.setInterval(mirror, mirrorEveryMs);
  });
  const follow = (): void => {
    const inner = iframe.contentWindow;
    if (inner && inner.location.hash !== window.location.hash) inner.location.hash = window.location.hash;
  };
  window.addEventListener('hashchange', follow);

  return {
    nodes: [viewport],
    push: teams.push,
    reload: () => {
      report('starting');
      iframe.contentWindow?.location.reload();
    },
    stop: () => {
      window.clearInterval(mirroring);
      window.removeEventListener('hashchange', follow);
      teams.stop();
    },
  };
}

interface ContextParts {
  readonly directory: Directory;
  readonly person: LocalPerson;
  readonly texts: FrameTexts;
  readonly state: () => HostState;
}

const contextOf = (frameContext: string, { directory, person, texts, state }: ContextParts): object => ({
  ...contextFor({
    state: state(),
    person,
    directory,
    subPageId: window.location.hash.replace(/^#\/?/, ''),
    words: texts,
    origin: window.location.origin,
  }),
  frameContext,
});

/** Shows how the app is added to the channel as a tab: its own page of settings in Teams' window. */
export function showAddTab(parts: ContextParts & { readonly openLink: (url: string) => void }): void {
  const { directory, texts, openLink } = parts;
  const nothing = (): void => undefined;
  const dialog = addTabDialog(texts, `${directory.tabUrl}configure.html`);
  const settings = speakTeams(dialog.frame, 'settings', {
    context: () => contextOf('settings', parts),
    canSignIn: () => true,
    // The page of settings signs nobody in.
    authenticate: () => Promise.resolve('{}'),
    appLoaded: nothing,
    appReady: nothing,
    appFailed: nothing,
    shareDeepLink: nothing,
    openLink,
    settingsValid: (valid) => (dialog.save.disabled = !valid),
    settingsSaved: dialog.close,
  });
  onPress(dialog.save, () => settings.push('settings.save', [{}]));
}

async function issueToken(personKey: string, clientId: string): Promise<IssuedToken | null> {
  const query = new URLSearchParams({ person: personKey, client: clientId });
  const response = await fetch(`/local/token?${query.toString()}`);
  return response.ok ? ((await response.json()) as IssuedToken) : null;
}
