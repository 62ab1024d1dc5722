import { useEffect, type RefObject } from 'react';

/** The links of the titles in a list of hits. */
export const titleLinks = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('h4 a') ?? [])];

/** The arrows up and down go from title to title. Every link stays reachable with Tab as well. */
export function useTitleKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = list.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const all = titleLinks(element);
      const at = all.indexOf(event.target as HTMLElement);
      if (step === 0 || at < 0) return;
      event.preventDefault();
      all[at + step]?.focus();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
