import { contextFor, themeName } from './context';
import { addTabDialog, consentDialog, shareDialog } from './dialogs';
import type { Directory } from './directory';
import { element, onPress } from './element';
import { teamsFrame } from './frame';
import { localBar } from './local-bar';
import { createNestedAppAuth, type IssuedToken } from './nested-app-auth';
import { speakTeams } from './protocol';
import { readState, writeState, type HostState } from './state';
import { applyTheme } from './theme';
import { frameTexts } from './texts';

const mirrorEveryMs = 300;

async function start(): Promise<void> {
  const directory = (await (await fetch('/local/people')).json()) as Directory;
  const state = readState(window.location.search, directory.people);
  const person = directory.people.find((candidate) => candidate.key === state.person);
  if (!person) return;
  const texts = frameTexts[state.lang];
  let current = state;

  applyTheme(state.theme);
  document.documentElement.lang = state.lang;
  document.title = `${texts.app} | ${texts.marker}`;

  // The page of the tab is kept in this page's address, so that reload and change of person stay where they are.
  const iframe = element('iframe', {
    class: 'tab',
    title: texts.app,
    src: `${directory.tabUrl}${window.location.hash}`,
    allow: 'clipboard-write',
  });

  const change = (part: Partial<HostState>): void => {
    current = { ...current, ...part };
    window.history.replaceState(null, '', `${writeState(current, window.location.search)}${window.location.hash}`);
    if (part.theme) {
      applyTheme(current.theme);
      teams.push('themeChange', [themeName(current)]);
    } else if (part.width) {
      document.querySelector('.viewport')?.setAttribute('data-width', current.width);
    } else {
      window.location.reload();
    }
  };

  const context = (frameContext: string): object => ({
    ...contextFor({
      state: current,
      person,
      directory,
      subPageId: window.location.hash.replace(/^#\/?/, ''),
      words: texts,
      origin: window.location.origin,
    }),
    frameContext,
  });
  const openLink = (url: string): void => void window.open(url, '_blank', 'noopener,noreferrer');
  const nothing = (): void => undefined;

  const addTab = (): void => {
    const dialog = addTabDialog(texts, `${directory.tabUrl}configure.html`);
    const settings = speakTeams(dialog.frame, 'settings', {
      context: () => context('settings'),
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
  };

  const frame = teamsFrame({ state, person, tenantName: directory.tenant.name, texts, iframe, change, addTab });
  const notice = frame.querySelector<HTMLElement>('.notice');
  frame.dataset['app'] = 'starting';

  const teams = speakTeams(iframe, 'content', {
    context: () => context('content'),
    authenticate: createNestedAppAuth({
      directory,
      state: () => current,
      person: () => person,
      issue: issueToken,
      askConsent: (scope) => consentDialog(scope, texts),
    }),
    appLoaded: () => (frame.dataset['app'] = 'loaded'),
    appReady: () => (frame.dataset['app'] = 'ready'),
    appFailed: (_reason, message) => {
      frame.dataset['app'] = 'failed';
      const retry = onPress(element('button', { type: 'button', class: 'primary' }, texts.failed.retry), () =>
        window.location.reload(),
      );
      notice?.replaceChildren(element('h2', {}, texts.failed.title), element('p', {}, message), retry);
      notice?.removeAttribute('hidden');
    },
    shareDeepLink: (subPageId, label) => {
      const link = `${window.location.origin}/${window.location.search}#/${subPageId.replace(/^\//, '')}`;
      void shareDialog(link, label, texts);
    },
    openLink,
  });

  document.body.replaceChildren(localBar(state, directory.people, texts, change), frame);
  const mirror = (): void => {
    const hash = iframe.contentWindow?.location.hash;
    if (hash === undefined || hash === window.location.hash) return;
    window.history.replaceState(null, '', `${window.location.search}${hash}`);
  };
  iframe.addEventListener('load', () => {
    iframe.contentWindow?.addEventListener('hashchange', mirror);
    mirror();
    // A search or filter replaces the tab's address without an event.
    window.setInterval(mirror, mirrorEveryMs);
  });
  window.addEventListener('hashchange', () => {
    const inner = iframe.contentWindow;
    if (inner && inner.location.hash !== window.location.hash) inner.location.hash = window.location.hash;
  });
}

async function issueToken(personKey: string, clientId: string): Promise<IssuedToken | null> {
  const query = new URLSearchParams({ person: personKey, client: clientId });
  const response = await fetch(`/local/token?${query.toString()}`);
  return response.ok ? ((await response.json()) as IssuedToken) : null;
}

void start();
