import type { Ports } from '../data/ports/ports';
import { createBadRows, type BadRows } from '../ui/state/bad-rows';
import { createThrottleWatch, type ThrottleWatch } from '../ui/state/throttle-watch';
import { OutsideTeamsError, SignInError, type SignInFailure } from './app-errors';
import { clockIsOff } from './clock-offset';
import { loadConfiguration, type Configuration } from './configuration';
import type { Host } from './host';
import { redirectPage } from './security-policy';
import { createSignIn, type SignIn } from './sign-in';

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

interface Prepared {
  readonly configuration: Configuration;
  readonly signIn: SignIn;
}

/** Where only a press of the person is missing: what is ready is kept for it, since a browser opens a window only right after a press. */
const pressIsMissing: readonly SignInFailure[] = ['signInNeeded', 'popupBlocked', 'cancelled'];
/** Signed out, or no longer allowed in: nothing stays on the machine. A network that is away says nothing of that. */
const isOut: readonly SignInFailure[] = ['consent', 'declined', 'cancelled', 'policy', 'notAssigned', 'notInvited', 'account'];

let prepared: Prepared | null = null;

/**
 * Puts the tab together: configuration, sign-in, and SharePoint behind its ports. PnPjs and MSAL arrive after the first picture. `onAsking` is told when
 * Microsoft asks the person in a window.
 */
export async function startTab(host: Host, onAsking: () => void): Promise<Tab> {
  const storage = Promise.all([
    import('../data/connect'),
    import('../data/sharepoint-ports'),
    import('../data/sync/indexed-db-keep'),
  ]);
  // Told below, where it is needed: a failure here must not be one that nobody awaits.
  storage.catch(() => undefined);
  const mine = prepared ?? (await prepare(host));
  prepared = mine;
  const { configuration, signIn } = mine;
  // Before anything is read, so that a missing consent is one sentence and not one per list.
  try {
    await signIn.begin(onAsking);
    prepared = null;
  } catch (error) {
    const reason = error instanceof SignInError ? error.reason : 'failed';
    if (!pressIsMissing.includes(reason)) prepared = null;
    if (isOut.includes(reason)) await (await storage)[2].forgetEverybody();
    throw clockIsOff(error) ?? error;
  }
  const [{ connect }, { sharePointPorts }, { indexedDbKeep }] = await storage;
  const { siteUrl } = configuration;
  const badRows = createBadRows();
  const throttle = createThrottleWatch();
  const sp = connect({ siteUrl, token: () => signIn.token(), onThrottled: throttle.hold, onReleased: throttle.release });
  const account = signIn.account();
  // Without knowing whose it is, nothing is kept on the machine.
  const keep = account ? indexedDbKeep({ ...account, siteUrl }) : undefined;
  const ports = sharePointPorts(sp, { onBadRow: badRows.add, ...(keep && { keep }) });
  return { configuration, host, ports, badRows, throttle };
}

async function prepare(host: Host): Promise<Prepared> {
  const configuration = await loadConfiguration();
  const { siteUrl, clientId } = configuration;
  // The site's own tenant, whatever channel the tab was put in; a guest would otherwise get a token for home.
  const tenantId = configuration.tenantId ?? host.tenantId;
  if (!host.isTeams && configuration.tenantId === null) throw new OutsideTeamsError();
  const signIn = createSignIn({
    siteUrl,
    clientId,
    tenantId,
    how: host.isTeams ? 'teams' : 'window',
    canSignIn: host.canSignIn,
    redirectUri: new URL(redirectPage, `${window.location.origin}${window.location.pathname}`).href,
  });
  return { configuration, signIn };
}
