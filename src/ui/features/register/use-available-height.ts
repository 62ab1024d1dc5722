import { useLayoutEffect, useState, type RefObject } from 'react';

const gapBelow = 24;
const leastHeight = 320;

/** How much of the window is left below the top of an element, so that the list scrolls and the page does not; never so little that the list is useless. */
export function useAvailableHeight(ref: RefObject<HTMLElement>, watch: unknown): number {
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = ref.current;
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;
    const measure = () => {
      // The shell's main is what scrolls when the window is too low for the least height.
      const top = element.getBoundingClientRect().top + (element.closest('main')?.scrollTop ?? 0);
      setHeight(Math.max(leastHeight, Math.floor(view.innerHeight - top - gapBelow)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (element.parentElement) observer.observe(element.parentElement);
    view.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      view.removeEventListener('resize', measure);
    };
  }, [ref, watch]);
  return height;
}
