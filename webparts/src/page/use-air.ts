import { useEffect, useState } from 'react';

/** What SharePoint leaves beside a part in an ordinary section is more than this, on a phone too. */
const leastAir = 16;
const narrow = 480;

/**
 * How much air a part has to make beside itself: none in a column, where SharePoint has left some, and as much as a column has where it has left none,
 * as in a section of full width ("Use web parts with the full-width column", Microsoft Learn) and in a tab of Teams. Which of them it is, SPFx 1.23.2 says
 * only to Microsoft's own (`formFactor` is not in its public types), so it is measured: against the region that scrolls, which Fluent marks with
 * `data-is-scrollable`, beside navigation and panes. [?] That SharePoint marks it on every page could not be seen here; without the mark the window counts.
 */
export function useAir(element: HTMLElement): '0' | '16px' | '32px' {
  const [air, setAir] = useState<'0' | '16px' | '32px'>('0');
  useEffect(() => {
    const measure = () => {
      const { clientWidth } = element;
      const region = element.closest('[data-is-scrollable="true"]') ?? document.documentElement;
      const isFull = clientWidth > 0 && region.clientWidth - clientWidth < leastAir;
      setAir(!isFull ? '0' : clientWidth < narrow ? '16px' : '32px');
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return air;
}
