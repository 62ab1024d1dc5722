import { element, onPress } from './element';

export interface MenuItem {
  readonly label: string;
  readonly note?: string;
  readonly choose: () => void;
}

/** Opens a menu at a button: arrow keys move in it, Escape and a press elsewhere close it, and focus goes back to the button. */
export function openMenu(opener: HTMLElement, label: string, items: readonly MenuItem[]): void {
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const buttons = items.map(({ label: text, note, choose }) =>
    onPress(
      element(
        'button',
        { type: 'button', role: 'menuitem', tabindex: '-1' },
        element('span', {}, text),
        note === undefined ? null : element('span', { class: 'caption' }, note),
      ),
      () => {
        close();
        choose();
      },
    ),
  );
  menu.append(...buttons);

  const elsewhere = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close(false);
  };
  const close = (backToOpener = true): void => {
    document.removeEventListener('pointerdown', elsewhere, true);
    window.removeEventListener('resize', leave);
    menu.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (backToOpener) opener.focus();
  };
  const leave = (): void => close();
  menu.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) buttons[(to + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    // A window around the menu stays open.
    event.stopPropagation();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close(false);
  });

  opener.setAttribute('aria-expanded', 'true');
  document.body.append(menu);
  place(menu, opener.getBoundingClientRect());
  document.addEventListener('pointerdown', elsewhere, true);
  window.addEventListener('resize', leave);
  buttons[0]?.focus();
}

/** Under the button when there is room, otherwise over it; never outside the window. */
function place(menu: HTMLElement, at: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const isRoomBelow = at.bottom + height + 12 <= window.innerHeight;
  menu.style.top = `${Math.max(8, isRoomBelow ? at.bottom + 4 : at.top - height - 4)}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
}

/** The button with three dots. */
export function menuButton(content: Node, label: string, items: () => readonly MenuItem[]): HTMLButtonElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': label,
      title: label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    content,
  );
  return onPress(button, () => openMenu(button, label, items()));
}
