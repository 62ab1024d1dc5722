import { useCallback, useEffect, useRef, useState } from 'react';
import { goTo, guardNavigation } from '../../navigation';

/**
 * Asks before unsaved changes are left: by a link or the back button inside the tab, and by closing or reloading it. `watch` is told
 * whether there are any; `wanted` is the page the person was on the way to. `release` lets the next navigation through, after a save.
 */
export function useLeaveGuard(): {
  readonly watch: (dirty: boolean) => void;
  readonly wanted: string | null;
  readonly stay: () => void;
  readonly leave: () => void;
  readonly release: () => void;
} {
  const guarding = useRef(false);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    const here = window.location.hash;
    const keeps = (target: string) => {
      if (!guarding.current || target === here) return false;
      // The form stays, and the address is the form's again.
      window.history.replaceState(null, '', here || '#');
      // Whoever follows the address hears of it as of any other change: a reload must come back to the form.
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      setWanted(target.replace(/^#/, '') || '/');
      return true;
    };
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!guarding.current) return;
      event.preventDefault();
      // Chromium before 119 asks only when this is set.
      event.returnValue = '';
    };
    const stopGuarding = guardNavigation(keeps);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      stopGuarding();
      window.removeEventListener('beforeunload', onUnload);
    };
  }, []);

  const watch = useCallback((dirty: boolean) => {
    guarding.current = dirty;
  }, []);
  const release = useCallback(() => {
    guarding.current = false;
  }, []);
  const stay = useCallback(() => setWanted(null), []);
  const leave = useCallback(() => {
    guarding.current = false;
    setWanted(null);
    if (wanted !== null) goTo(wanted);
  }, [wanted]);
  return { watch, wanted, stay, leave, release };
}
