import * as MsalBrowser from '@azure/msal-browser';
import type { AuthenticationResult, Configuration, IPublicClientApplication, PopupRequest } from '@azure/msal-browser';
import { SignInError } from './app-errors';
import { reasonOf } from './sign-in-reason';
import { withinTime } from './within-time';

export type Msal = Pick<
  typeof MsalBrowser,
  | 'createNestablePublicClientApplication'
  | 'createStandardPublicClientApplication'
  | 'PublicClientApplication'
  | 'InteractionRequiredAuthError'
>;

export interface SessionOptions {
  readonly clientId: string;
  readonly siteUrl: string;
  /** The tenant that owns the site. */
  readonly tenantId: string;
  /** `teams`: Teams signs in for the app (nested app authentication). `window`: Microsoft's own page in a window, in an ordinary browser. */
  readonly how: 'teams' | 'window';
  /** Where the window comes back to. */
  readonly redirectUri: string;
}

/** What is taken out of MSAL's answer; the id token and the claims stay behind. */
export type SignedIn = Pick<AuthenticationResult, 'accessToken' | 'tenantId' | 'uniqueId'>;

export interface Session {
  /** A token, from memory where it can be; asks the person when it must, and says so first. Rejects with `SignInError`. */
  token(onAsking: () => void): Promise<SignedIn>;
}

/** Teams answers for itself within a second; what takes longer will not come. */
const silentLimitMs = 20_000;
/** A person may have to find a telephone. */
const askingLimitMs = 10 * 60_000;

/** Connects MSAL. Everything of MSAL is in this file's bundle, which arrives after the first picture. */
export async function openSession(options: SessionOptions, msal: Msal = MsalBrowser): Promise<Session> {
  const request = {
    scopes: [`${new URL(options.siteUrl).origin}/AllSites.Manage`],
    // On the request, because nested app authentication ignores the authority of the configuration: a guest would get a token for home.
    authority: `https://login.microsoftonline.com/${options.tenantId}`,
  };
  const configuration: Configuration = {
    auth: { clientId: options.clientId, authority: request.authority, redirectUri: options.redirectUri },
    cache: { cacheLocation: 'memoryStorage' },
    system: { popupBridgeTimeout: askingLimitMs },
  };
  const open = options.how === 'teams' ? throughTeams : throughWindow;
  const acquire = await orReason(() => open(msal, configuration, request));
  return { token: (onAsking) => orReason(() => acquire(onAsking)) };
}

type Acquire = (onAsking: () => void) => Promise<SignedIn>;
type TokenRequest = Pick<PopupRequest, 'scopes' | 'authority'>;

async function throughTeams(msal: Msal, configuration: Configuration, request: TokenRequest): Promise<Acquire> {
  let isNested = false;
  const creating = msal.createNestablePublicClientApplication(configuration, undefined, (given, controller) => {
    isNested = true;
    return new msal.PublicClientApplication(given, controller);
  });
  const application = await withinTime(creating, silentLimitMs, tooLate);
  // MSAL falls back to windows by itself, which a frame in Teams cannot use.
  if (!isNested) throw new SignInError('unavailable', 'nested_app_auth_bridge_unavailable');
  return async (onAsking) => {
    try {
      return await withinTime(application.acquireTokenSilent(request), silentLimitMs, tooLate);
    } catch (error) {
      if (!wantsPerson(error, msal)) throw error;
      onAsking();
      return withinTime(application.acquireTokenPopup(request), askingLimitMs, tooLate);
    }
  };
}

async function throughWindow(msal: Msal, configuration: Configuration, request: TokenRequest): Promise<Acquire> {
  const application = await msal.createStandardPublicClientApplication(configuration);
  let isOtherAccountWanted = false;
  return async (onAsking) => {
    try {
      return await renewed(application, request);
    } catch (error) {
      if (!wantsPerson(error, msal)) throw error;
      // A browser opens a window only for somebody who has just pressed something.
      if ('userActivation' in navigator && !navigator.userActivation.isActive) throw new SignInError('signInNeeded', '');
      onAsking();
    }
    try {
      return await application.acquireTokenPopup({
        ...request,
        // An earlier window that was closed or lost is given up: MSAL does not see that it is gone.
        overrideInteractionInProgress: true,
        ...(isOtherAccountWanted ? { prompt: 'select_account' } : {}),
      });
    } catch (error) {
      isOtherAccountWanted = reasonOf(error).reason === 'notInvited';
      throw error;
    }
  };
}

/** From memory, or with the renewal that MSAL has in memory. Never by a hidden frame: most browsers keep Microsoft's session from it. */
async function renewed(application: IPublicClientApplication, request: TokenRequest): Promise<AuthenticationResult> {
  const account = application.getAllAccounts()[0];
  if (!account) throw new SignInError('signInNeeded', '');
  return application.acquireTokenSilent({
    ...request,
    account,
    cacheLookupPolicy: MsalBrowser.CacheLookupPolicy.AccessTokenAndRefreshToken,
  });
}

function wantsPerson(error: unknown, msal: Msal): boolean {
  if (error instanceof SignInError) return error.reason === 'signInNeeded';
  return error instanceof msal.InteractionRequiredAuthError || codeOf(error) === 'no_account_found';
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'errorCode' in error ? error.errorCode : undefined;

const tooLate = (): SignInError => new SignInError('timeout', '');

async function orReason<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (cause instanceof SignInError) throw cause;
    const { reason, detail } = reasonOf(cause);
    throw new SignInError(reason, detail, { cause });
  }
}
