import type { LocalPerson } from '../local-person';
import { channelHeader, channelList } from './channel-frame';
import { element, onPress } from './element';
import { icon, type IconName } from './icons';
import { initials } from './initials';
import { placesFor, type HostState } from './state';
import type { FrameTexts } from './texts';

export interface FrameParts {
  readonly person: LocalPerson;
  readonly tenantName: string;
  readonly texts: FrameTexts;
  readonly change: (part: Partial<HostState>) => void;
  /** Shows how the app is added to the channel as a tab. */
  readonly addTab: () => void;
  /** The button with what else can be done with the channel. */
  readonly channelMenu: () => HTMLElement;
  /** How a number of unread messages is read out. */
  readonly unreadWords: (count: number) => string;
  readonly hasChat: boolean;
  /** The address of the page of SharePoint for what the switches say; null where there is none. */
  readonly sharePointUrl: (() => string) | null;
}

export interface Frame {
  readonly element: HTMLElement;
  /** Puts something on the stage, and marks in the rail where that is. */
  readonly show: (state: HostState, nodes: readonly Node[]) => void;
  readonly setUnread: (place: 'chat' | 'channel', count: number) => void;
}

/** Teams around what is shown: title bar, rail and, in a channel, the list of channels and the channel's own tabs. */
export function teamsFrame(parts: FrameParts): Frame {
  const { person, texts } = parts;
  const title = titleBar(parts);
  const rail = createRail(parts);
  const channels = channelList(texts);
  const stage = element('main', { class: 'stage' });
  const frame = element('div', { class: 'teams' }, title.node, rail.node, channels, stage);
  return {
    element: frame,
    setUnread: rail.setUnread,
    show: (state, nodes) => {
      const inChannel = state.place === 'channel';
      frame.className = `teams ${state.place}`;
      channels.hidden = !inChannel;
      title.isGuestHere(person.kind === 'guest' && inChannel);
      rail.mark(state.place);
      const headers = inChannel ? [channelHeader(state, parts)] : state.place === 'personal' ? [appHeader(texts)] : [];
      stage.replaceChildren(...headers, ...nodes);
    },
  };
}

function titleBar({ person, tenantName, texts }: FrameParts): { node: HTMLElement; isGuestHere: (isGuest: boolean) => void } {
  const tenant = element('span', { class: 'tenant' });
  const node = element(
    'header',
    { class: 'titlebar' },
    element('span', { class: 'brand' }, icon('apps'), 'Teams'),
    element('span', { class: 'searchbox' }, icon('search'), element('span', {}, texts.search)),
    tenant,
    element(
      'span',
      { class: 'avatar', role: 'img', 'aria-label': `${texts.signedInAs} ${person.name}`, title: person.name },
      initials(person.name),
    ),
  );
  return {
    node,
    isGuestHere: (isGuest) => {
      tenant.textContent = isGuest ? `${tenantName} · ${texts.kind.guest}` : tenantName;
    },
  };
}

function createRail({ person, texts, change, unreadWords, hasChat, sharePointUrl }: FrameParts): {
  node: HTMLElement;
  mark: (place: HostState['place']) => void;
  setUnread: Frame['setUnread'];
} {
  const buttons = new Map<HostState['place'], HTMLButtonElement>();
  const badges = new Map<HostState['place'], HTMLElement>();
  const still = (name: IconName, text: string): HTMLElement =>
    element(
      'li',
      {},
      element('span', { class: 'rail-item', title: `${text} ${texts.notHere}` }, icon(name), element('span', {}, text)),
    );
  const go = (name: IconName, text: string, place: HostState['place']): HTMLElement => {
    // A guest has neither chats nor an activity of their own in somebody else's organisation.
    if (!placesFor(person.kind, hasChat).includes(place)) return still(name, text);
    const badge = element('span', { class: 'badge', hidden: true });
    const button = element('button', { type: 'button', class: 'rail-item' }, icon(name), element('span', {}, text), badge);
    buttons.set(place, button);
    badges.set(place, badge);
    return element(
      'li',
      {},
      onPress(button, () => change({ place })),
    );
  };
  const node = element(
    'nav',
    { class: 'rail', 'aria-label': texts.rail.label },
    element(
      'ul',
      {},
      go('activity', texts.rail.activity, 'activity'),
      go('chat', texts.rail.chat, 'chat'),
      go('teams', texts.rail.teams, 'channel'),
      still('calendar', texts.rail.calendar),
      person.kind === 'guest' ? null : go('app', texts.app, 'personal'),
      sharePointUrl && sharePointLink(texts, sharePointUrl),
    ),
  );
  return {
    node,
    mark: (place) => {
      for (const [each, button] of buttons) {
        if (each === place) button.setAttribute('aria-current', 'page');
        else button.removeAttribute('aria-current');
      }
    },
    setUnread: (place, count) => {
      const badge = badges.get(place);
      if (!badge) return;
      badge.hidden = count === 0;
      const shown = element('span', { 'aria-hidden': 'true' }, count > 99 ? '99+' : String(count));
      badge.replaceChildren(shown, element('span', { class: 'unseen' }, unreadWords(count)));
    },
  };
}

/** No place in Teams: the whole window goes there, as whoever one is here. */
function sharePointLink(texts: FrameTexts, url: () => string): HTMLElement {
  const link = element('a', { class: 'rail-item', href: url() }, icon('page'), element('span', {}, texts.rail.sharePoint));
  link.addEventListener('click', (event) => {
    // Links inside the frame open in the tab; this one leads out of it. The switches may have changed since it was drawn.
    event.stopPropagation();
    link.href = url();
  });
  return element('li', {}, link);
}

function appHeader(texts: FrameTexts): HTMLElement {
  return element(
    'div',
    { class: 'app-header' },
    element('span', { class: 'app-picture', 'aria-hidden': 'true' }, icon('app')),
    element('h1', {}, texts.app),
  );
}
