import type { ReactNode } from 'react';
import { todayOnSite } from '../../../src/data/today-on-site';
import type { Ports } from '../../../src/data/ports/ports';
import { PortsProvider } from '../../../src/ui/ports-context';
import { AppDataProvider } from '../../../src/ui/state/AppDataProvider';
import type { BadRows } from '../../../src/ui/state/bad-rows';
import type { ThrottleWatch } from '../../../src/ui/state/throttle-watch';
import { useToday } from '../../../src/ui/state/use-today';

/** A site as the parts of a page see it. */
export interface SiteConnection {
  readonly siteUrl: string;
  readonly ports: Ports;
  readonly badRows: BadRows;
  readonly throttle: ThrottleWatch;
}

/** Reads the register of a site once, for all its parts on the page. */
export function SiteData({ connection, children }: { connection: SiteConnection; children: ReactNode }) {
  const today = useToday(todayOnSite);
  return (
    <PortsProvider value={connection.ports}>
      <AppDataProvider today={today} badRows={connection.badRows}>
        {children}
      </AppDataProvider>
    </PortsProvider>
  );
}
