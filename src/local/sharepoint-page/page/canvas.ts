import { element } from '../../teams/page/element';
import { applyTheme } from './apply-theme';
import { sections, type Section } from './layout';
import type { PartSlot, PartSlotOptions } from './part-slot';
import { partSlot } from './part-slot';
import type { Manifest } from './spfx/manifest';
import { sectionTheme, type SharePointTheme } from './spfx/theme';
import type { PageState } from './state';
import type { PageTexts } from './page-texts';

export interface Canvas {
  readonly node: HTMLElement;
  readonly slots: readonly PartSlot[];
  readonly start: () => void;
  readonly applyThemes: (state: PageState) => void;
}

type SlotParts = Omit<PartSlotOptions, 'place' | 'manifest' | 'theme'>;

/** The page's sections with a web part in each column; web parts without a place of their own come last, each in its section. */
export function createCanvas(
  manifests: readonly Manifest[],
  state: PageState,
  texts: PageTexts,
  partsFor: (place: string) => SlotParts,
): Canvas {
  const left = [...manifests];
  const take = (alias: RegExp): Manifest | undefined => {
    const at = left.findIndex((manifest) => alias.test(manifest.alias));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const made: { readonly section: Section; readonly node: HTMLElement; readonly slots: readonly PartSlot[] }[] = [];
  const addSection = (section: Section, found: readonly (readonly [string, Manifest])[]): void => {
    const theme = themeOf(section, state);
    const slots = found.map(([place, manifest]) => partSlot({ ...partsFor(place), place, manifest, theme }));
    if (slots.length === 0) return;
    // SharePoint lets nothing else into a section of full width.
    const isWide = section.layout === 'wide' && found.every(([, { supportsFullBleed }]) => supportsFullBleed === true);
    const layout = section.layout === 'wide' && !isWide ? 'one' : section.layout;
    const columns = element('div', { class: 'columns' }, ...slots.map(({ node }) => element('div', { class: 'column' }, node)));
    const node = element('section', { class: `section ${layout}`, 'aria-label': texts.sections[section.name] }, columns);
    made.push({ section, node, slots });
  };
  for (const section of sections) {
    addSection(
      section,
      section.slots.flatMap(({ key, alias }) => {
        const manifest = take(alias);
        return manifest ? [[key, manifest] as const] : [];
      }),
    );
  }
  for (const manifest of left) {
    const place = manifest.alias;
    addSection({ name: 'one', layout: 'one', takesBackground: false, slots: [] }, [[place, manifest]]);
  }
  const slots = made.flatMap((each) => each.slots);
  return {
    node: element('div', { class: 'canvas' }, ...made.map(({ node }) => node)),
    slots,
    start: () => {
      for (const slot of slots) void slot.start();
    },
    applyThemes: (now) => {
      for (const { section, node, slots: ofSection } of made) {
        const theme = themeOf(section, now);
        applyTheme(node, theme);
        for (const slot of ofSection) slot.setTheme(theme);
      }
    },
  };
}

const themeOf = (section: Section, { theme, background }: PageState): SharePointTheme =>
  sectionTheme(theme, section.takesBackground ? background : 'none');
