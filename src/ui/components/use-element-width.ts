import { useEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is, in whole pixels, kept up to date. `fallback` is used until it has been measured. */
export function useElementWidth<E extends Element>(fallback: number): readonly [RefObject<E>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => {
      const measured = Math.floor(target.getBoundingClientRect().width);
      if (measured > 0) setWidth(measured);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
