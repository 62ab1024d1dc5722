import { element } from '../../teams/page/element';
import { languageNames, switchOf } from '../../teams/page/switch';
import type { PagePerson } from '../page-person';
import { backgrounds, languages, themes, widths, type PageState } from './state';
import type { PageTexts } from './page-texts';

/** The bar that says that this is not SharePoint, with the switches and the way back to the local Teams. */
export function localBar(
  state: PageState,
  people: readonly PagePerson[],
  texts: PageTexts,
  change: (part: Partial<PageState>) => void,
): HTMLElement {
  const switches = element('div', { class: 'switches', role: 'group', 'aria-label': texts.switches });
  const add = <K extends keyof PageState>(key: K, label: string, choices: readonly (readonly [PageState[K], string])[]): void =>
    switches.append(switchOf(key, label, { choices, chosen: state[key], choose: (value) => change({ [key]: value }) }));
  const { labels } = texts;
  add(
    'person',
    labels.person,
    people.map(({ key, name, kind }) => [key, `${name} (${texts.kind[kind]})`]),
  );
  add(
    'theme',
    labels.theme,
    themes.map((theme) => [theme, texts.theme[theme]]),
  );
  add(
    'background',
    labels.background,
    backgrounds.map((background) => [background, texts.background[background]]),
  );
  add(
    'lang',
    labels.language,
    languages.map((language) => [language, languageNames[language]]),
  );
  add(
    'width',
    labels.width,
    widths.map((width) => [width, texts.width[width]]),
  );
  return element(
    'aside',
    { class: 'local-bar', 'aria-label': texts.marker },
    element('p', { class: 'marker' }, texts.marker),
    element('a', { href: `/?person=${state.person}&theme=${state.theme}&lang=${state.lang}` }, texts.toTeams),
    switches,
  );
}
