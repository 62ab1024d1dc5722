import type * as MsalBrowser from '@azure/msal-browser';
import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { SignInError, type SignInFailure } from './app-errors';

type Msal = Pick<typeof MsalBrowser, 'createNestablePublicClientApplication' | 'InteractionRequiredAuthError' | 'AuthError'>;

export interface SignInOptions {
  readonly clientId: string;
  readonly siteUrl: string;
  /** The tenant that owns the site. */
  readonly tenantId: string;
  /** Whether this Teams can sign in for an app inside it. */
  readonly canSignIn: boolean;
  /** Loads MSAL; by default lazily, so that it is no part of the first JavaScript. */
  readonly loadMsal?: () => Promise<Msal>;
}

/** Who is signed in, by Entra's ids, which never change. */
export interface Account {
  readonly tenantId: string;
  readonly personId: string;
}

export interface SignIn {
  /** A token for the site. Asked for before every request: MSAL keeps it in memory and renews it, we keep nothing. */
  token(): Promise<string>;
  /** Whose token the first one was; `null` before it, or when Entra did not say. */
  account(): Account | null;
}

/** Signs in through Teams (nested app authentication): silently, and with a window only when Entra asks for the person. */
export function createSignIn(options: SignInOptions): SignIn {
  const loadMsal = options.loadMsal ?? (() => import('@azure/msal-browser'));
  const request = {
    scopes: [`${new URL(options.siteUrl).origin}/AllSites.Manage`],
    // On the request, because nested app authentication ignores the authority of the configuration: a guest would get a token for home.
    authority: `https://login.microsoftonline.com/${options.tenantId}`,
  };
  let client: Promise<{ msal: Msal; application: IPublicClientApplication }> | null = null;
  let asking: Promise<string> | null = null;
  let account: Account | null = null;

  const connect = async (): Promise<{ msal: Msal; application: IPublicClientApplication }> => {
    const msal = await loadMsal();
    const application = await msal.createNestablePublicClientApplication({
      auth: { clientId: options.clientId, authority: request.authority },
      cache: { cacheLocation: 'memoryStorage' },
    });
    return { msal, application };
  };

  const ask = async (): Promise<string> => {
    if (!options.canSignIn) throw new SignInError('unavailable', '');
    client ??= connect();
    let msal: Msal | null = null;
    try {
      const connected = await client;
      msal = connected.msal;
      const { application } = connected;
      let result: Pick<AuthenticationResult, 'accessToken' | 'tenantId' | 'uniqueId'>;
      try {
        result = await application.acquireTokenSilent(request);
      } catch (error) {
        if (!(error instanceof msal.InteractionRequiredAuthError)) throw error;
        result = await application.acquireTokenPopup(request);
      }
      account = sameAccount(account, result);
      return result.accessToken;
    } catch (cause) {
      // A failed connection (a file that did not arrive) is tried again next time.
      if (msal === null) client = null;
      if (cause instanceof SignInError) throw cause;
      throw new SignInError(reasonOf(cause, msal), detailOf(cause), { cause });
    }
  };

  return {
    token: () => {
      // Twenty requests at once must not open twenty windows.
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    account: () => account,
  };
}

/** What is on the screen and kept on the machine is one person's: whoever else signs in has to start the app anew. */
function sameAccount(
  before: Account | null,
  { tenantId, uniqueId }: Pick<AuthenticationResult, 'tenantId' | 'uniqueId'>,
): Account | null {
  if (!tenantId || !uniqueId) return before;
  if (before && (before.tenantId !== tenantId || before.personId !== uniqueId)) throw new SignInError('failed', 'other-account');
  return before ?? { tenantId, personId: uniqueId };
}

function reasonOf(error: unknown, msal: Msal | null): SignInFailure {
  if (msal === null) return typeof navigator !== 'undefined' && navigator.onLine ? 'failed' : 'offline';
  if (!(error instanceof msal.AuthError)) return 'failed';
  const said = `${error.errorCode} ${error.errorMessage}`;
  if (error instanceof msal.InteractionRequiredAuthError || /AADSTS(65001|65004|90094|90095)|consent/i.test(said))
    return 'consent';
  if (/user_cancel|access_denied/i.test(said)) return 'cancelled';
  if (/no_network|network_error/i.test(said)) return 'offline';
  return /bridge_disabled|bridge_unavailable/i.test(said) ? 'unavailable' : 'failed';
}

/** Entra's error number if it gave one, otherwise MSAL's word for it. */
function detailOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('errorCode' in error)) return '';
  const said = `${String(error.errorCode)} ${'errorMessage' in error ? String(error.errorMessage) : ''}`;
  return /AADSTS\d+/.exec(said)?.[0] ?? String(error.errorCode);
}
