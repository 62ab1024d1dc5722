import type { LocalPerson } from '../local-person';
import { element, onPress } from './element';
import { icon, type IconName } from './icons';
import type { HostState } from './state';
import type { FrameTexts } from './texts';

export interface FrameParts {
  readonly state: HostState;
  readonly person: LocalPerson;
  readonly tenantName: string;
  readonly texts: FrameTexts;
  readonly iframe: HTMLIFrameElement;
  readonly change: (part: Partial<HostState>) => void;
  /** Shows how the app is added to the channel. */
  readonly addTab: () => void;
}

/** Two letters for the round picture: the first of the first and of the last name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** Teams around the tab: title bar, rail and, in a channel, the list of channels and the channel's own tabs. */
export function teamsFrame(parts: FrameParts): HTMLElement {
  const { state, texts } = parts;
  const inChannel = state.place === 'channel';
  return element(
    'div',
    { class: `teams ${state.place}` },
    titleBar(parts),
    rail(parts),
    inChannel ? channelList(parts) : null,
    element(
      'main',
      { class: 'stage' },
      inChannel ? channelHeader(parts) : appHeader(texts),
      element(
        'div',
        { class: 'viewport', 'data-width': state.width },
        parts.iframe,
        element('div', { class: 'notice', hidden: true }),
      ),
    ),
  );
}

function titleBar({ person, tenantName, texts, state }: FrameParts): HTMLElement {
  const organisation = person.kind === 'guest' && state.place === 'channel' ? `${tenantName} · ${texts.kind.guest}` : tenantName;
  return element(
    'header',
    { class: 'titlebar' },
    element('span', { class: 'brand' }, icon('apps'), 'Teams'),
    element('span', { class: 'searchbox' }, icon('search'), element('span', {}, texts.search)),
    element('span', { class: 'tenant' }, organisation),
    element(
      'span',
      { class: 'avatar', role: 'img', 'aria-label': `${texts.signedInAs} ${person.name}`, title: person.name },
      initials(person.name),
    ),
  );
}

function rail({ state, person, texts, change }: FrameParts): HTMLElement {
  const still = (name: IconName, text: string): HTMLElement =>
    element(
      'li',
      {},
      element('span', { class: 'rail-item', title: `${text} ${texts.notHere}` }, icon(name), element('span', {}, text)),
    );
  const go = (name: IconName, text: string, place: HostState['place']): HTMLElement => {
    const here = state.place === place;
    const button = element(
      'button',
      { type: 'button', class: 'rail-item', ...(here ? { 'aria-current': 'page' } : {}) },
      icon(name),
      element('span', {}, text),
    );
    return element(
      'li',
      {},
      onPress(button, () => change({ place })),
    );
  };
  return element(
    'nav',
    { class: 'rail', 'aria-label': texts.rail.label },
    element(
      'ul',
      {},
      still('activity', texts.rail.activity),
      still('chat', texts.rail.chat),
      go('teams', texts.rail.teams, 'channel'),
      still('calendar', texts.rail.calendar),
      person.kind === 'guest' ? null : go('app', texts.app, 'personal'),
    ),
  );
}

function channelList({ texts }: FrameParts): HTMLElement {
  return element(
    'section',
    { class: 'channels', 'aria-label': texts.yourTeams },
    element('h2', {}, texts.rail.teams),
    element('p', { class: 'caption' }, texts.yourTeams),
    element('p', { class: 'team' }, element('span', { class: 'team-picture', 'aria-hidden': 'true' }, 'IA'), texts.team),
    element(
      'ul',
      {},
      element('li', { title: `${texts.general} ${texts.notHere}` }, texts.general),
      element('li', { class: 'current', 'aria-current': 'true' }, element('span', {}, texts.channel), sharedMark(texts)),
    ),
  );
}

function sharedMark(texts: FrameTexts): HTMLElement {
  return element(
    'span',
    { class: 'shared', role: 'img', 'aria-label': texts.sharedChannel, title: texts.sharedChannel },
    icon('shared'),
  );
}

function channelHeader({ texts, addTab }: FrameParts): HTMLElement {
  const still = (text: string): HTMLElement => element('li', { title: `${text} ${texts.notHere}` }, text);
  return element(
    'div',
    { class: 'app-header' },
    element('span', { class: 'team-picture', 'aria-hidden': 'true' }, 'IA'),
    element('h1', {}, texts.channel),
    sharedMark(texts),
    element(
      'ul',
      { class: 'channel-tabs', 'aria-label': texts.channelTabs },
      still(texts.posts),
      still(texts.files),
      element('li', { class: 'current', 'aria-current': 'page' }, texts.app),
      element(
        'li',
        { class: 'add-tab' },
        onPress(
          element('button', { type: 'button', 'aria-label': texts.addTab.button, title: texts.addTab.button }, '+'),
          addTab,
        ),
      ),
    ),
  );
}

function appHeader(texts: FrameTexts): HTMLElement {
  return element(
    'div',
    { class: 'app-header' },
    element('span', { class: 'app-picture', 'aria-hidden': 'true' }, icon('app')),
    element('h1', {}, texts.app),
  );
}
