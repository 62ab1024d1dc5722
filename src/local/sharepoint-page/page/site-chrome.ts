import { element, onPress } from '../../teams/page/element';
import { initials } from '../../teams/page/initials';
import type { PagePerson, PageSite } from '../page-person';
import type { PageTexts } from './page-texts';

export interface SiteChrome {
  readonly header: HTMLElement;
  readonly title: HTMLElement;
  readonly setEditing: (isEditing: boolean) => void;
}

interface Doing {
  readonly toggleEditing: () => void;
  readonly reset: () => void;
}

/** The top of a site page, drawn for this page: whose site it is, who is signed in, the page's name, and how it is edited. */
export function siteChrome(site: PageSite, person: PagePerson, texts: PageTexts, doing: Doing): SiteChrome {
  const header = element(
    'header',
    { class: 'site-header' },
    element('span', { class: 'site-picture', 'aria-hidden': 'true' }, site.title.slice(0, 1)),
    element('span', { class: 'site-name' }, site.title),
    element(
      'span',
      { class: 'avatar', role: 'img', 'aria-label': `${texts.signedInAs} ${person.name}`, title: person.name },
      initials(person.name),
    ),
  );
  const edit = onPress(element('button', { type: 'button', class: 'primary' }), doing.toggleEditing);
  const reset = onPress(element('button', { type: 'button' }, texts.reset), doing.reset);
  const title = element(
    'div',
    { class: 'page-title' },
    element('div', {}, element('h1', {}, texts.pageTitle), element('p', {}, texts.intro)),
    element('div', { class: 'page-commands' }, reset, edit),
  );
  return {
    header,
    title,
    setEditing: (isEditing) => {
      edit.textContent = isEditing ? texts.done : texts.edit;
      edit.setAttribute('aria-pressed', String(isEditing));
      reset.hidden = !isEditing;
    },
  };
}
