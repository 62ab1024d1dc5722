import type { LocalPerson } from '../local-person';
import { element, onPress } from './element';
import { languages, placesFor, signIns, themes, widths, type HostState } from './state';
import { languageNames, switchOf } from './switch';
import type { FrameTexts } from './texts';

/** The bar that says that this is not Teams, with the switches. On a narrow screen the switches fold away behind a button. */
export function localBar(
  state: HostState,
  people: readonly LocalPerson[],
  texts: FrameTexts,
  change: (part: Partial<HostState>) => void,
  clock: HTMLElement,
  hasChat: boolean,
): HTMLElement {
  const switches = element('div', { class: 'switches', id: 'switches', role: 'group', 'aria-label': texts.switches });
  const add = <K extends keyof HostState>(key: K, label: string, choices: readonly (readonly [HostState[K], string])[]): void =>
    switches.append(switchOf(key, label, { choices, chosen: state[key], choose: (value) => change({ [key]: value }) }));
  const { labels } = texts;
  const kind = people.find((person) => person.key === state.person)?.kind ?? 'employee';
  add(
    'person',
    labels.person,
    people.map((person) => [person.key, `${person.name} (${texts.kind[person.kind]})`]),
  );
  add(
    'theme',
    labels.theme,
    themes.map((theme) => [theme, texts.theme[theme]]),
  );
  add(
    'lang',
    labels.language,
    languages.map((language) => [language, languageNames[language]]),
  );
  add(
    'width',
    labels.width,
    [...widths].reverse().map((width) => [width, texts.width[width]]),
  );
  add(
    'place',
    labels.place,
    placesFor(kind, hasChat).map((place) => [place, texts.place[place]]),
  );
  // Only for whoever asks for it in the address: it is there to try the app's own messages.
  if (state.signin !== 'ok')
    add(
      'signin',
      labels.signin,
      signIns.map((signin) => [signin, texts.signin[signin]]),
    );

  const toggle = element(
    'button',
    { type: 'button', class: 'toggle', 'aria-expanded': 'false', 'aria-controls': 'switches' },
    texts.marker,
  );
  onPress(toggle, () => {
    const open = toggle.getAttribute('aria-expanded') !== 'true';
    toggle.setAttribute('aria-expanded', String(open));
    switches.classList.toggle('open', open);
  });
  return element(
    'aside',
    { class: 'local-bar', 'aria-label': texts.marker },
    element('p', { class: 'marker' }, texts.marker),
    toggle,
    clock,
    switches,
  );
}
