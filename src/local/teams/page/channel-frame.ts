import { element, onPress } from './element';
import { icon } from './icons';
import type { HostState } from './state';
import type { FrameTexts } from './texts';

/** The person's teams, with the shared channel. */
export function channelList(texts: FrameTexts): HTMLElement {
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

/** The channel's name and its tabs. */
export function channelHeader(
  state: HostState,
  parts: {
    readonly texts: FrameTexts;
    readonly change: (part: Partial<HostState>) => void;
    readonly addTab: () => void;
    readonly channelMenu: () => HTMLElement;
    readonly hasChat: boolean;
  },
): HTMLElement {
  const { texts, change, addTab, channelMenu, hasChat } = parts;
  const still = (text: string): HTMLElement => element('li', { class: 'still', title: `${text} ${texts.notHere}` }, text);
  const tab = (text: string, name: HostState['tab']): HTMLElement => {
    const here = state.tab === name;
    const button = element('button', { type: 'button', ...(here ? { 'aria-current': 'page' } : {}) }, text);
    return element(
      'li',
      { class: here ? 'current' : '' },
      onPress(button, () => {
        change({ tab: name });
        // The row of tabs is drawn anew; the focus stays on the tab that was pressed.
        document.querySelector<HTMLElement>('.channel-tabs .current button')?.focus();
      }),
    );
  };
  return element(
    'div',
    { class: 'app-header' },
    element('span', { class: 'team-picture', 'aria-hidden': 'true' }, 'IA'),
    element('h1', {}, texts.channel),
    sharedMark(texts),
    element(
      'ul',
      { class: 'channel-tabs', 'aria-label': texts.channelTabs },
      hasChat ? tab(texts.posts, 'posts') : still(texts.posts),
      still(texts.files),
      tab(texts.app, 'app'),
      element(
        'li',
        { class: 'add-tab' },
        onPress(
          element('button', { type: 'button', 'aria-label': texts.addTab.button, title: texts.addTab.button }, '+'),
          addTab,
        ),
      ),
    ),
    hasChat ? channelMenu() : null,
  );
}
