import { useEffect, useState } from 'react';
import { goTo, isPageKept } from '../ui/navigation';

/** The path in the address, without the query that a screen keeps there. */
export function hashPath(hash: string): string {
  const path = hash.replace(/^#?\/?/, '').split('?')[0] ?? '';
  return `/${path.replace(/\/+$/, '')}`;
}

/** The location that wouter routes by. Its own hash location keeps a query before the hash, where it would reload with the page. */
export function useHashPath(): [string, (path: string) => void] {
  const [path, setPath] = useState(() => hashPath(window.location.hash));
  useEffect(() => {
    const follow = () => {
      if (!isPageKept(window.location.hash)) setPath(hashPath(window.location.hash));
    };
    window.addEventListener('hashchange', follow);
    // The address may have changed between the first picture and now.
    follow();
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [path, goTo];
}
