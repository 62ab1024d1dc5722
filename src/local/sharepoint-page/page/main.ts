import { element } from '../../teams/page/element';
import type { PageFacts } from '../page-person';
import { applyTheme } from './apply-theme';
import { createCanvas } from './canvas';
import { localBar } from './local-bar';
import { missingParts } from './missing-parts';
import { moveDateTo } from './moved-date';
import { createPane } from './pane/pane';
import { forgetProperties } from './settings-store';
import { isStillSignedInAs, pageDigest, signIn } from './sign-in';
import { siteChrome } from './site-chrome';
import { isWebPart } from './spfx/manifest';
import { pageContext } from './spfx/page-context';
import { sectionTheme } from './spfx/theme';
import { readState, writeState, type PageState } from './state';
import { pageTexts } from './texts';

async function start(): Promise<void> {
  const facts = (await (await fetch('/local/sharepoint/page.json')).json()) as PageFacts;
  const keys = facts.people.map(({ key }) => key);
  let state = readState(window.location.search, keys);
  const person = facts.people.find(({ key }) => key === state.person);
  if (!person) return;
  const { lang } = state;
  const texts = pageTexts[lang];
  document.documentElement.lang = lang;
  document.title = `${texts.pageTitle} | ${texts.marker}`;
  applyTheme(document.documentElement, sectionTheme(state.theme, 'none'));
  if (facts.today !== null) moveDateTo(facts.today);

  const manifests = facts.manifests.filter(isWebPart);
  await signIn(person.key);
  const context = pageContext(facts.site, person, lang, await pageDigest(facts.site));

  const pane = createPane(texts, () => change({ part: '' }));
  const chrome = siteChrome(facts.site, person, texts, {
    toggleEditing: () => change(state.mode === 'edit' ? { mode: 'read', part: '' } : { mode: 'edit' }),
    reset: () => {
      forgetProperties(canvas.slots.map(({ place }) => place));
      window.location.reload();
    },
  });
  const canvas = createCanvas(manifests, state, texts, (place) => ({
    pageContext: context,
    texts,
    isEditing: state.mode === 'edit',
    pane: {
      open: () => change({ mode: 'edit', part: place }),
      close: () => void (state.part === place && change({ part: '' })),
      refresh: () => void pane.refresh(),
      isOpen: () => state.part === place,
    },
  }));

  const page = element(
    'div',
    { class: 'page', 'data-is-scrollable': 'true' },
    chrome.header,
    element('main', {}, chrome.title, manifests.length > 0 ? canvas.node : missingParts(texts, () => window.location.reload())),
  );
  const stage = element('div', { class: 'stage' }, page, pane.node);

  function show(before: PageState | null): void {
    page.dataset['width'] = state.width;
    if (before === null || before.theme !== state.theme || before.background !== state.background) {
      applyTheme(document.documentElement, sectionTheme(state.theme, 'none'));
      canvas.applyThemes(state);
    }
    chrome.setEditing(state.mode === 'edit');
    if (before?.mode !== state.mode) for (const slot of canvas.slots) slot.setEditing(state.mode === 'edit');
    void pane.show(canvas.slots.find(({ place }) => place === state.part) ?? null);
  }
  function change(part: Partial<PageState>): void {
    const before = state;
    state = { ...state, ...part };
    window.history.replaceState(null, '', writeState(state, window.location.search));
    // Who one is and which language the site speaks is settled when SharePoint writes a page.
    if (part.person !== undefined || part.lang !== undefined) return window.location.reload();
    show(before);
    if (before.part !== '' && state.part === '') focusEditButton(before.part);
  }
  const focusEditButton = (place: string): void =>
    canvas.slots
      .find((slot) => slot.place === place)
      ?.node.querySelector<HTMLElement>('.edit-part')
      ?.focus();

  document.body.replaceChildren(localBar(state, facts.people, texts, change), stage);
  window.addEventListener('focus', () => {
    void isStillSignedInAs(person.email).then((isStill) => {
      if (!isStill) window.location.reload();
    });
  });
  // The pane of the address is drawn once its part is there.
  canvas.start();
  const opened = state.part;
  state = { ...state, part: '' };
  show(null);
  if (opened !== '') {
    const slot = canvas.slots.find(({ place }) => place === opened);
    void slot?.started.then(() => change({ part: opened }));
  }
}

start().catch((error: unknown) => {
  console.error(error);
  const { lang } = readState(window.location.search, ['']);
  document.body.replaceChildren(element('p', { class: 'page-failed', role: 'alert' }, pageTexts[lang].pageFailed));
});
