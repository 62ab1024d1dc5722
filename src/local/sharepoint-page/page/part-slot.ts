import { element, onPress } from '../../teams/page/element';
import type { PageTexts } from './page-texts';
import { storedProperties, storeProperties } from './settings-store';
import { displayModes } from './spfx/core-library';
import { loadWebPart } from './spfx/load-web-part';
import { localized, type Manifest } from './spfx/manifest';
import type { PageContext } from './spfx/page-context';
import type { PaneConfiguration } from './spfx/property-pane';
import type { SharePointTheme } from './spfx/theme';
import type { BaseClientSideWebPart, WebPartContext } from './spfx/web-part-base';

export interface PartSlotOptions {
  readonly place: string;
  readonly manifest: Manifest;
  readonly pageContext: PageContext;
  readonly texts: PageTexts;
  readonly theme: SharePointTheme;
  readonly isEditing: boolean;
  /** Opens the property pane of this part, closes it, and draws it again. */
  readonly pane: {
    readonly open: () => void;
    readonly close: () => void;
    readonly refresh: () => void;
    readonly isOpen: () => boolean;
  };
}

/** One web part on the page: the class out of its bundle, and around it what an editor sees. */
export interface PartSlot {
  readonly place: string;
  readonly title: string;
  readonly node: HTMLElement;
  readonly start: () => Promise<void>;
  /** When it has started, or has failed to. */
  readonly started: Promise<void>;
  readonly setTheme: (theme: SharePointTheme) => void;
  readonly setEditing: (isEditing: boolean) => void;
  /** What its property pane offers now, and what is chosen; null before it has started. */
  readonly paneData: () => Promise<{
    readonly configuration: PaneConfiguration;
    readonly properties: Record<string, unknown>;
  } | null>;
  readonly changeProperty: (path: string, value: unknown) => void;
  readonly paneOpened: () => void;
  readonly paneClosed: () => void;
}

export function partSlot(options: PartSlotOptions): PartSlot {
  const { place, manifest, pageContext, texts, pane } = options;
  const culture = pageContext.cultureInfo.currentUICultureName;
  const entry = manifest.preconfiguredEntries[0];
  const title = entry ? localized(entry.title, culture) : manifest.alias;
  const domElement = element('div', { class: 'web-part', 'data-alias': manifest.alias });
  const status = element('div', { class: 'part-status', role: 'status' });
  const editButton = onPress(
    element('button', { type: 'button', class: 'edit-part', 'aria-label': texts.editPart(title) }, texts.edit),
    () => pane.open(),
  );
  const bar = element('div', { class: 'part-bar' }, element('span', { class: 'part-name' }, title), editButton);
  const node = element('div', { class: 'part', 'data-place': place, 'data-state': 'loading' }, bar, status, domElement);

  let part: BaseClientSideWebPart | null = null;
  let hasStarted = (): void => {};
  const started = new Promise<void>((resolve) => (hasStarted = resolve));
  let { theme, isEditing } = options;
  const mark = (): void => {
    bar.hidden = !isEditing;
    node.classList.toggle('editing', isEditing);
  };
  mark();

  const fail = (error: unknown): void => {
    console.error(error);
    node.dataset['state'] = 'failed';
    const reason = error instanceof Error ? error.message : String(error);
    status.replaceChildren(element('strong', {}, texts.partFailed), element('p', {}, reason));
  };
  const context: WebPartContext = {
    instanceId: crypto.randomUUID(),
    manifest,
    domElement,
    pageContext,
    sdks: { microsoftTeams: undefined },
    propertyPane: {
      open: () => void (isEditing && pane.open()),
      close: pane.close,
      refresh: () => void (pane.isOpen() && pane.refresh()),
      isPropertyPaneOpen: pane.isOpen,
      isRenderedByWebPart: () => false,
    },
    statusRenderer: {
      renderError: (_element, error) => fail(error),
      clearError: () => status.replaceChildren(),
      displayLoadingIndicator: () => status.replaceChildren(texts.loading),
      clearLoadingIndicator: () => status.replaceChildren(),
    },
    isServedFromLocalhost: false,
    widthCacheKey: undefined,
    dispose: () => {},
  };

  const start = async (): Promise<void> => {
    status.replaceChildren(texts.loading);
    try {
      const WebPart = await loadWebPart(manifest, culture);
      const made = new WebPart();
      made._internalInitialize(context, theme, isEditing ? displayModes.Edit : displayModes.Read);
      const properties = storedProperties(place) ?? { ...entry?.properties };
      made._internalDeserialize({ title, description: entry ? localized(entry.description, culture) : '', properties });
      await made._internalFirstTimeRender();
      part = made;
      // What was switched while it was starting.
      made._internalSetDisplayMode(isEditing ? displayModes.Edit : displayModes.Read);
      node.dataset['state'] = 'started';
      followWidth(made);
    } catch (error) {
      fail(error);
    }
    hasStarted();
  };

  const followWidth = (of: BaseClientSideWebPart): void => {
    let before = domElement.clientWidth;
    new ResizeObserver(() => {
      const width = domElement.clientWidth;
      if (width === before) return;
      before = width;
      of.onAfterResize(width);
    }).observe(domElement);
  };

  return {
    place,
    title,
    node,
    start,
    started,
    setTheme: (next) => {
      theme = next;
      part?._internalThemeChanged(next);
    },
    setEditing: (next) => {
      isEditing = next;
      mark();
      part?._internalSetDisplayMode(next ? displayModes.Edit : displayModes.Read);
    },
    paneData: async () => {
      const of = part;
      if (!of) return null;
      await of._loadPropertyPaneResources();
      return { configuration: of.getPropertyPaneConfiguration(), properties: { ...of.properties } };
    },
    changeProperty: (path, value) => {
      if (part?._onPropertyPaneFieldChanged(path, value)) storeProperties(place, { ...part.properties });
    },
    paneOpened: () => {
      const of = part;
      void of?._loadPropertyPaneResources().then(() => of.onPropertyPaneConfigurationStart());
    },
    paneClosed: () => part?.onPropertyPaneConfigurationComplete(),
  };
}
