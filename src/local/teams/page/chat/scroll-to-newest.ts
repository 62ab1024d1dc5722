import { element, onPress } from '../element';

/** How near the end counts as being there. */
const nearPx = 80;

export interface NewestKeeper {
  /** Runs a change of what is in the area; the newest stays in view if it was, and otherwise what was in view stays where it is. */
  keep(change: () => void, isOlder?: boolean): void;
  /** The button that leads to the newest. */
  readonly button: HTMLButtonElement;
  /** Whether the newest is in view. */
  readonly isFollowing: () => boolean;
  toNewest(): void;
  stop(): void;
}

/** Keeps an area that scrolls at its newest, which is at the bottom, unless somebody has scrolled away to read. */
export function keepNewest(area: HTMLElement, label: string): NewestKeeper {
  const isNear = (): boolean => area.scrollHeight - area.scrollTop - area.clientHeight < nearPx;
  const button = element('button', { type: 'button', class: 'to-newest', hidden: true }, '↓ ', label);
  let isFollowing = true;
  const toNewest = (): void => {
    isFollowing = true;
    area.scrollTop = area.scrollHeight;
    button.hidden = true;
  };
  onPress(button, toNewest);
  area.addEventListener('scroll', () => {
    isFollowing = isNear();
    if (isFollowing) button.hidden = true;
  });
  // A card is drawn after its message has been placed, and a window can be made smaller.
  const grown = new ResizeObserver(() => {
    if (isFollowing) area.scrollTop = area.scrollHeight;
  });
  grown.observe(area);
  if (area.firstElementChild) grown.observe(area.firstElementChild);
  return {
    button,
    toNewest,
    isFollowing: () => isFollowing,
    stop: () => grown.disconnect(),
    keep(change, isOlder = false) {
      const before = area.scrollHeight;
      const wasFollowing = isFollowing;
      change();
      if (wasFollowing && !isOlder) area.scrollTop = area.scrollHeight;
      else if (isOlder) area.scrollTop += area.scrollHeight - before;
      else if (area.scrollHeight > before) button.hidden = false;
    },
  };
}
