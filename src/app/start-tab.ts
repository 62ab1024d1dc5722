import type { Ports } from '../data/ports/ports';
import { createBadRows, type BadRows } from '../ui/state/bad-rows';
import { createThrottleWatch, type ThrottleWatch } from '../ui/state/throttle-watch';
import { SignInError } from './app-errors';
import { loadConfiguration, type Configuration } from './configuration';
import type { Host } from './host';
import { createSignIn } from './sign-in';

/** Everything the tab is made of, put together. */
export interface Tab {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly ports: Ports;
  /** Filled while rows are read. */
  readonly badRows: BadRows;
  /** Told when SharePoint asks to wait. */
  readonly throttle: ThrottleWatch;
}

/** Puts the tab together: configuration, sign-in, and SharePoint behind its ports. PnPjs and MSAL arrive after the first picture. */
export async function startTab(host: Host): Promise<Tab> {
  const storage = Promise.all([
    import('../data/connect'),
    import('../data/sharepoint-ports'),
    import('../data/sync/indexed-db-keep'),
  ]);
  const configuration = await loadConfiguration();
  const { siteUrl, clientId } = configuration;
  const signIn = createSignIn({ siteUrl, clientId, tenantId: host.tenantId, canSignIn: host.canSignIn });
  // Before anything is read, so that a missing consent is one sentence and not one per list.
  try {
    await signIn.token();
  } catch (error) {
    // Signed out, or no longer allowed in: nothing stays on the machine. A network that is away says nothing of that.
    const isOut = error instanceof SignInError && (error.reason === 'consent' || error.reason === 'cancelled');
    if (isOut) await (await storage)[2].forgetEverybody();
    throw error;
  }
  const [{ connect }, { sharePointPorts }, { indexedDbKeep }] = await storage;
  const badRows = createBadRows();
  const throttle = createThrottleWatch();
  const sp = connect({ siteUrl, token: () => signIn.token(), onThrottled: throttle.hold, onReleased: throttle.release });
  const account = signIn.account();
  // Without knowing whose it is, nothing is kept on the machine.
  const keep = account ? indexedDbKeep({ ...account, siteUrl }) : undefined;
  const ports = sharePointPorts(sp, { onBadRow: badRows.add, ...(keep && { keep }) });
  return { configuration, host, ports, badRows, throttle };
}
