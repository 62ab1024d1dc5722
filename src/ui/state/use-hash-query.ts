import { useCallback, useEffect, useRef, useState } from 'react';

const queryNow = () => {
  const hash = window.location.hash;
  const at = hash.indexOf('?');
  return at < 0 ? '' : hash.slice(at + 1);
};

/** How long the address waits for more typing: browsers refuse a page that rewrites its address on every key. */
const typingPauseMs = 200;

/**
 * The query of a screen's address as state; `pathOf`, from `paths`, says which screen and must keep its identity. `push` leaves a step for the back
 * button, `replace` (typing) does not and is written when the typing rests. The state changes at once in both cases; the address follows.
 */
export function useHashQuery(pathOf: (query?: string) => string): {
  query: string;
  push(query: string): void;
  replace(query: string): void;
} {
  const [query, setQuery] = useState(queryNow);
  const timer = useRef<number | undefined>(undefined);
  const waiting = useRef<string | null>(null);
  const isHere = useCallback(() => window.location.hash.replace(/^#/, '').split('?')[0] === pathOf(), [pathOf]);
  const write = useCallback(
    (next: string, how: 'pushState' | 'replaceState') => {
      window.clearTimeout(timer.current);
      waiting.current = null;
      if (isHere() && queryNow() !== next) window.history[how](null, '', `#${pathOf(next)}`);
    },
    [isHere, pathOf],
  );
  const push = useCallback(
    (next: string) => {
      setQuery(next);
      write(next, 'pushState');
    },
    [write],
  );
  const replace = useCallback(
    (next: string) => {
      setQuery(next);
      window.clearTimeout(timer.current);
      waiting.current = next;
      timer.current = window.setTimeout(() => write(next, 'replaceState'), typingPauseMs);
    },
    [write],
  );
  useEffect(() => {
    const follow = () => isHere() && setQuery(queryNow());
    // Whoever opens a row before the typing has rested, by mouse or by keys, comes back to what was typed.
    const settle = () => {
      if (waiting.current !== null) write(waiting.current, 'replaceState');
    };
    window.addEventListener('click', settle, { capture: true });
    window.addEventListener('focusout', settle);
    window.addEventListener('hashchange', follow);
    window.addEventListener('popstate', follow);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener('click', settle, { capture: true });
      window.removeEventListener('focusout', settle);
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    };
  }, [write, isHere]);
  return { query, push, replace };
}
