import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives focus back to what a dialog was opened from when the dialog is gone: a dialog that is taken off the page at once, or was opened from a menu that
 * is closed by then, does not always do so by itself. Answers how to say what it is opened from.
 */
export function useFocusReturn(isOpen: boolean): (opener: HTMLElement | null) => void {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isOpen || opener.current === null) return undefined;
    const target = opener.current;
    opener.current = null;
    // After the dialog's own tidying up, which may put focus on the page's content.
    const timer = setTimeout(() => target.isConnected && target.focus(), 0);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return useCallback((element) => {
    opener.current = element;
  }, []);
}
