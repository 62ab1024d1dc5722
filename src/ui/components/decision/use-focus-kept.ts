import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** Milliseconds. A dialog that closes gives focus back to the button it came from, a moment after it is gone; only when that is gone too is focus lost. */
const afterRestoring = 60;

/**
 * An answered question takes its buttons with it, and the one that had focus too. The keyboard then goes on from the top of the screen's content
 * instead of from nowhere, or from the first button of the `home` that is named.
 */
export function useFocusKept(home?: RefObject<HTMLElement>): {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
} {
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current) return;
    const timer = setTimeout(() => rescueFocus(home?.current), afterRestoring);
    return () => clearTimeout(timer);
  });
  useEffect(
    () => () => {
      if (hasFocus.current) setTimeout(rescueFocus, afterRestoring);
    },
    [],
  );
  return {
    onFocus: () => {
      hasFocus.current = true;
    },
    // Without a next element the buttons were taken away, or the person pressed beside everything.
    onBlur: (event) => {
      hasFocus.current = event.relatedTarget === null;
    },
  };
}

function rescueFocus(home?: HTMLElement | null): void {
  if (document.activeElement !== document.body) return;
  (home?.querySelector('button') ?? document.querySelector('main'))?.focus();
}
