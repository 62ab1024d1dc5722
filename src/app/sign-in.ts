import { SignInError } from './app-errors';
import type { openSession, Session, SessionOptions, SignedIn } from './msal-session';

export interface SignInOptions extends SessionOptions {
  /** Whether this Teams can sign in for an app inside it; of no meaning outside Teams. */
  readonly canSignIn: boolean;
  /** Loads MSAL; by default lazily, so that it is no part of the first JavaScript. */
  readonly loadSession?: () => Promise<{ readonly openSession: typeof openSession }>;
}

/** Who is signed in, by Entra's ids, which never change. */
export interface Account {
  readonly tenantId: string;
  readonly personId: string;
}

export interface SignIn {
  /** A token for the site. Asked for before every request: MSAL keeps it in memory and renews it, we keep nothing. */
  token(): Promise<string>;
  /** The same at the start, also while an earlier question waits for the person: it is asked anew. `onAsking` is told when there is one. */
  begin(onAsking: () => void): Promise<void>;
  /** Whose token the first one was; `null` before it, or when Entra did not say. */
  account(): Account | null;
}

/** Signs in silently, and with a window only when Entra asks for the person. */
export function createSignIn(options: SignInOptions): SignIn {
  const loadSession = options.loadSession ?? (() => import('./msal-session'));
  let session: Promise<Session> | null = null;
  let asking: Promise<string> | null = null;
  let account: Account | null = null;

  const connect = async (): Promise<Session> => {
    const { openSession } = await loadSession().catch((cause: unknown) => {
      // A file of ours that does not come is as good as a network that is away.
      throw new SignInError('offline', '', { cause });
    });
    return openSession(options);
  };

  const ask = async (onAsking: () => void): Promise<string> => {
    if (options.how === 'teams' && !options.canSignIn) throw new SignInError('unavailable', '');
    session ??= connect();
    const connected = await session.catch((error: unknown) => {
      // What did not arrive or did not answer is tried again next time.
      session = null;
      throw error;
    });
    const result = await connected.token(onAsking);
    account = sameAccount(account, result);
    return result.accessToken;
  };

  const askOnce = (onAsking: () => void): Promise<string> => {
    const mine = ask(onAsking).finally(() => {
      if (asking === mine) asking = null;
    });
    asking = mine;
    return mine;
  };

  return {
    // Twenty requests at once must not open twenty windows.
    token: () => asking ?? askOnce(() => undefined),
    begin: async (onAsking) => void (await askOnce(onAsking)),
    account: () => account,
  };
}

/** What is on the screen and kept on the machine is one person's: whoever else signs in has to start the app anew. */
function sameAccount(before: Account | null, { tenantId, uniqueId }: SignedIn): Account | null {
  if (!tenantId || !uniqueId) return before;
  if (before && (before.tenantId !== tenantId || before.personId !== uniqueId)) throw new SignInError('otherAccount', '');
  return before ?? { tenantId, personId: uniqueId };
}
