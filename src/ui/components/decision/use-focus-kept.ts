import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * An answered question takes its buttons with it, and the one that had focus too. The keyboard then goes on from the top of the screen's content
 * instead of from nowhere.
 */
export function useFocusKept(): {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
} {
  const hasFocus = useRef(false);
  useEffect(() => {
    if (hasFocus.current) rescueFocus();
  });
  useEffect(
    () => () => {
      if (hasFocus.current) setTimeout(rescueFocus);
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

function rescueFocus(): void {
  if (document.activeElement === document.body) document.querySelector('main')?.focus();
}
