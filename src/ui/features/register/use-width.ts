import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element, measured before it is painted and after every change; a wide screen where nothing is laid out. */
export function useWidth(ref: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(1200);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
