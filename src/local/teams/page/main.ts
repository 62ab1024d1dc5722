import { dayOf } from '../norway-days';
import { appStage, showAddTab, type AppStage } from './app-stage';
import { pageOfAppLink, mayOpen } from './chat/app-link';
import { createChatApi } from './chat/chat-api';
import type { ChatHost, Stage } from './chat/chat-host';
import { createChatStore } from './chat/chat-store';
import { channelMenu } from './chat/channel-menu';
import { createClockControl } from './chat/clock-control';
import { followArrivals } from './chat/arrivals';
import { chatTexts } from './chat/texts-by-language';
import { themeName } from './context';
import type { Directory } from './directory';
import { element } from './element';
import { teamsFrame } from './frame';
import { localBar } from './local-bar';
import { readState, writeState, type HostState } from './state';
import { signInToSite } from './site-sign-in';
import { applyTheme } from './theme';
import { frameTexts } from './texts';

const showsApp = ({ place, tab }: HostState): boolean => place === 'personal' || (place === 'channel' && tab === 'app');

const isSameStage = (one: HostState, other: HostState): boolean =>
  one.place === other.place && one.tab === other.tab && one.message === other.message;

const sharePointPage = (url: string | null, { person, theme, lang }: HostState): string =>
  `${url}?${new URLSearchParams({ person, theme, lang }).toString()}`;

async function start(): Promise<void> {
  const directory = (await (await fetch('/local/people')).json()) as Directory;
  const read = (): HostState => readState(window.location.search, directory.people, directory.hasChat);
  let current = read();
  const person = directory.people.find((candidate) => candidate.key === current.person);
  if (!person) return;
  // Choosing another person loads the page again. Teams does not wait for SharePoint, which may be slow or throttled.
  void signInToSite(person.key);
  const { lang } = current;
  const texts = frameTexts[lang];
  const words = chatTexts[lang];

  applyTheme(current.theme);
  document.documentElement.lang = lang;
  document.title = `${texts.app} | ${texts.marker}`;

  let app: AppStage | null = null;
  let stage: Stage | null = null;
  let drawing = 0;

  const addressOf = (hash: string): string => `${writeState(current, window.location.search)}${hash}`;
  const change = (part: Partial<HostState>): void => {
    const before = current;
    // A message is where one was led once; going anywhere else leaves it.
    current = { ...current, ...(part.place || part.tab ? { message: '' } : {}), ...part };
    if (part.place || part.tab || part.message !== undefined) {
      if (isSameStage(before, current)) return;
      // The tab's page goes along from one place of the tab to the other.
      window.history.pushState(null, '', addressOf(showsApp(before) && showsApp(current) ? window.location.hash : ''));
      return void show();
    }
    window.history.replaceState(null, '', addressOf(window.location.hash));
    if (part.theme) {
      applyTheme(current.theme);
      app?.push('themeChange', [themeName(current)]);
    } else if (part.width) document.querySelector('.viewport')?.setAttribute('data-width', current.width);
    // Holds from the next time the tab asks for a token, so that its own way to try again can be tried.
    else if (!part.signin) window.location.reload();
  };
  /** Our own links open in the tab, any other in a window that knows nothing of this one. */
  const open = (url: string): void => {
    const page = pageOfAppLink(url, window.location.origin);
    if (page === null) {
      if (mayOpen(url)) window.open(url, '_blank', 'noopener,noreferrer');
      return;
    }
    current = { ...current, place: person.kind === 'guest' ? 'channel' : 'personal', tab: 'app', message: '' };
    window.history.pushState(null, '', addressOf(`#${page}`));
    void show();
  };

  const store = createChatStore(createChatApi(person.key, lang));
  const live = element('div', { class: 'unseen', role: 'status' });
  const clock = createClockControl(store.api, words, lang, () => {
    void store.reload();
    app?.reload();
  });
  const host: ChatHost = {
    store,
    person,
    lang,
    texts: words,
    today: () => clock.today() ?? dayOf(new Date()),
    open,
    go: change,
    announce: (text) => live.replaceChildren(text),
  };
  const parts = { directory, person, texts, state: () => current, openLink: open };
  const frame = teamsFrame({
    person,
    tenantName: directory.tenant.name,
    texts,
    change,
    addTab: () => showAddTab(parts),
    channelMenu: () => channelMenu(host),
    unreadWords: words.unread,
    hasChat: directory.hasChat,
    sharePointUrl: directory.sharePointUrl === null ? null : () => sharePointPage(directory.sharePointUrl, current),
  });

  const stageFor = async (): Promise<Stage> => {
    if (showsApp(current)) {
      app = appStage({ ...parts, report: (progress) => (frame.element.dataset['app'] = progress) });
      return app;
    }
    // Whoever only looks at the tab never loads the chat.
    const { place, message } = current;
    if (place === 'chat') return (await import('./chat/chat-stage')).chatStage(host, message);
    if (place === 'channel') return (await import('./chat/posts-stage')).postsStage(host, message);
    return (await import('./chat/activity-stage')).activityStage(host);
  };
  const show = async (): Promise<void> => {
    const mine = ++drawing;
    stage?.stop();
    stage = null;
    app = null;
    delete frame.element.dataset['app'];
    const next = await stageFor();
    // Somebody has gone on while this was being fetched.
    if (mine !== drawing) return next.stop();
    stage = next;
    frame.show(current, next.nodes);
    const placeSwitch = document.querySelector<HTMLSelectElement>('#switch-place');
    if (placeSwitch) placeSwitch.value = current.place;
  };

  const toasts = followArrivals(host, frame, () => current);
  store.subscribe(({ kind }) => kind === 'clock' && clock.refresh());
  document.body.replaceChildren(
    localBar(current, directory.people, texts, change, clock.node, directory.hasChat),
    frame.element,
    toasts,
    live,
  );
  // The cards' own links, and those in messages, go the way of all links.
  frame.element.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href);
  });
  window.addEventListener('popstate', () => {
    const next = read();
    const isSame = isSameStage(next, current);
    current = next;
    if (!isSame) void show();
  });
  if (directory.hasChat) {
    store.start();
    clock.refresh();
  }
  await show();
}

void start();
