import { element, onPress } from '../../../teams/page/element';
import type { PartSlot } from '../part-slot';
import type { PageTexts } from '../page-texts';
import { fieldNode } from './field-node';

/** The panel at the side in which an editor changes a web part's settings. */
export interface Pane {
  readonly node: HTMLElement;
  /** Null closes it. */
  readonly show: (slot: PartSlot | null) => Promise<void>;
  readonly refresh: () => Promise<void>;
}

export function createPane(texts: PageTexts, close: () => void): Pane {
  const heading = element('h2', { id: 'pane-title', tabindex: '-1' });
  const fields = element('div', { class: 'pane-fields' });
  const closeButton = onPress(element('button', { type: 'button', class: 'pane-close' }, texts.close), close);
  const node = element(
    'aside',
    { class: 'pane', 'aria-labelledby': 'pane-title', hidden: true },
    element('div', { class: 'pane-head' }, heading, closeButton),
    fields,
  );
  let shown: PartSlot | null = null;
  let drawing = 0;

  const draw = async (): Promise<void> => {
    const slot = shown;
    const mine = ++drawing;
    const data = await slot?.paneData();
    if (mine !== drawing || !slot || !data) return;
    const focused = node.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const change = (path: string, value: unknown): void => {
      slot.changeProperty(path, value);
      // As on a real page: what is offered may depend on what has been chosen.
      void draw();
    };
    fields.replaceChildren(
      ...data.configuration.pages.map((page) =>
        element(
          'div',
          { class: 'pane-page' },
          page.header ? element('p', { class: 'pane-description' }, page.header.description) : null,
          ...page.groups.map((group) =>
            element(
              'section',
              { class: 'pane-group' },
              group.groupName ? element('h3', {}, group.groupName) : null,
              ...group.groupFields.map((field) => fieldNode(field, data.properties[field.targetProperty], change, texts)),
            ),
          ),
        ),
      ),
    );
    if (focused) document.getElementById(focused)?.focus();
  };

  return {
    node,
    refresh: draw,
    show: async (slot) => {
      if (slot === shown) return;
      shown?.paneClosed();
      shown = slot;
      node.hidden = slot === null;
      fields.replaceChildren();
      if (!slot) return;
      heading.textContent = texts.paneOf(slot.title);
      slot.paneOpened();
      await draw();
      heading.focus();
    },
  };
}
