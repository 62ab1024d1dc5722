import { BrowserAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { SignInError } from '../../src/app/app-errors';
import { openSession, type Msal } from '../../src/app/msal-session';
import { createSignIn, type SignInOptions } from '../../src/app/sign-in';

type Answer = string | Error | { readonly accessToken: string; readonly tenantId: string; readonly uniqueId: string };

/** MSAL as sign-in meets it, with answers given in order; the last one is repeated. The whole of the real one is in tests/e2e. */
function fakeMsal(silent: readonly Answer[], popup: readonly Answer[] = [], isNested = true) {
  const asked: { how: string; request: Record<string, unknown> }[] = [];
  const configurations: unknown[] = [];
  const answers = (how: string, given: readonly Answer[]) => {
    const left = [...given];
    return async (request: Record<string, unknown>) => {
      asked.push({ how, request });
      const answer = left.length > 1 ? left.shift() : left[0];
      await Promise.resolve();
      if (answer instanceof Error) throw answer;
      return typeof answer === 'string' ? { accessToken: answer } : answer;
    };
  };
  const accounts: object[] = [];
  const create = (configuration: unknown) => {
    configurations.push(configuration);
    const askedInWindow = answers('popup', popup);
    return Promise.resolve({
      getAllAccounts: () => accounts,
      acquireTokenSilent: answers('silent', silent),
      acquireTokenPopup: async (request: Record<string, unknown>) => {
        const answer = await askedInWindow(request);
        accounts.push({ homeAccountId: 'anne' });
        return answer;
      },
    });
  };
  const msal = {
    InteractionRequiredAuthError,
    PublicClientApplication: jest.fn(),
    createNestablePublicClientApplication: (
      configuration: unknown,
      _id: unknown,
      factory: (configuration: unknown, controller: unknown) => unknown,
    ) => {
      if (isNested) factory(configuration, {});
      return create(configuration);
    },
    createStandardPublicClientApplication: create,
  } as unknown as Msal;
  const loadSession: NonNullable<SignInOptions['loadSession']> = () =>
    Promise.resolve({ openSession: (given) => openSession(given, msal) });
  return { asked, configurations, loadSession };
}

const options: SignInOptions = {
  clientId: '0d3c7a52-9f1e-4a6b-8c24-d7b51e60fa93',
  siteUrl: 'https://alver.sharepoint.com/sites/innkjop',
  tenantId: 'owner-tenant',
  canSignIn: true,
  how: 'teams',
  redirectUri: 'https://innkjop.alver.no/redirect.html',
};
const interactionNeeded = new InteractionRequiredAuthError('consent_required', 'c', 'AADSTS65001: not consented');

async function failureOf(promise: Promise<unknown>): Promise<SignInError> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SignInError);
  return error as SignInError;
}

describe('signing in through Teams', () => {
  it('asks silently, for the site and in the tenant that owns it', async () => {
    const msal = fakeMsal(['token-1']);
    expect(await createSignIn({ ...options, loadSession: msal.loadSession }).token()).toBe('token-1');
    expect(msal.asked).toEqual([
      {
        how: 'silent',
        request: {
          scopes: ['https://alver.sharepoint.com/AllSites.Manage'],
          authority: 'https://login.microsoftonline.com/owner-tenant',
        },
      },
    ]);
  });

  it('keeps the token nowhere but in memory', async () => {
    const msal = fakeMsal(['token-1']);
    await createSignIn({ ...options, loadSession: msal.loadSession }).token();
    expect(msal.configurations).toMatchObject([{ cache: { cacheLocation: 'memoryStorage' } }]);
  });

  it('opens a window only when Entra asks for the person, with the same request', async () => {
    const msal = fakeMsal([interactionNeeded], ['token-2']);
    expect(await createSignIn({ ...options, loadSession: msal.loadSession }).token()).toBe('token-2');
    expect(msal.asked.map(({ how }) => how)).toEqual(['silent', 'popup']);
    expect(msal.asked[1]?.request).toEqual(msal.asked[0]?.request);
  });

  it('opens no window for any other failure', async () => {
    const msal = fakeMsal([new ServerError('server_error', 'c', 'AADSTS500011: no such resource')], ['never']);
    const failure = await failureOf(createSignIn({ ...options, loadSession: msal.loadSession }).token());
    expect(failure).toMatchObject({ reason: 'registration', detail: 'AADSTS500011' });
    expect(msal.asked.map(({ how }) => how)).toEqual(['silent']);
  });

  it('opens one window for many requests at once', async () => {
    const msal = fakeMsal([interactionNeeded], ['token-3']);
    const signIn = createSignIn({ ...options, loadSession: msal.loadSession });
    expect(await Promise.all([signIn.token(), signIn.token(), signIn.token()])).toEqual(['token-3', 'token-3', 'token-3']);
    expect(msal.asked.filter(({ how }) => how === 'popup')).toHaveLength(1);
  });

  it('says that this Teams is too old without loading anything', async () => {
    const msal = fakeMsal(['never']);
    const failure = await failureOf(createSignIn({ ...options, canSignIn: false, loadSession: msal.loadSession }).token());
    expect(failure.reason).toBe('unavailable');
    expect(msal.configurations).toEqual([]);
  });

  it('tries again from the beginning when MSAL itself did not arrive', async () => {
    const msal = fakeMsal(['token-4']);
    const loads = [() => Promise.reject(new TypeError('Failed to fetch')), msal.loadSession];
    const signIn = createSignIn({
      ...options,
      loadSession: () => (loads.length > 1 ? loads.shift() : loads[0])?.() ?? msal.loadSession(),
    });
    await failureOf(signIn.token());
    expect(await signIn.token()).toBe('token-4');
  });

  it('says that Teams cannot sign in when MSAL found no way to it, and opens no window in a frame', async () => {
    const msal = fakeMsal(['never'], ['never'], false);
    const signIn = createSignIn({ ...options, loadSession: msal.loadSession });
    expect((await failureOf(signIn.token())).reason).toBe('unavailable');
    expect(msal.asked).toEqual([]);
    // The next attempt greets Teams anew.
    await failureOf(signIn.token());
    expect(msal.configurations).toHaveLength(2);
  });

  it.each([
    ['answers the greeting', () => new Promise<never>(() => undefined), undefined],
    ['gives a token', undefined, () => new Promise<never>(() => undefined)],
  ] as const)('does not wait for ever for a Teams that never %s', async (_what, create, acquire) => {
    jest.useFakeTimers();
    try {
      const msal = {
        InteractionRequiredAuthError,
        PublicClientApplication: jest.fn(),
        createNestablePublicClientApplication: (_c: unknown, _i: unknown, factory: (c: unknown, k: unknown) => unknown) => {
          factory({}, {});
          return create ? create() : Promise.resolve({ acquireTokenSilent: acquire });
        },
      } as unknown as Msal;
      const signIn = createSignIn({
        ...options,
        loadSession: () => Promise.resolve({ openSession: (given) => openSession(given, msal) }),
      });
      const failing = failureOf(signIn.token());
      await jest.advanceTimersByTimeAsync(60_000);
      expect((await failing).reason).toBe('timeout');
    } finally {
      jest.useRealTimers();
    }
  });

  it('never carries a token in its error', async () => {
    const leaking = new ServerError('server_error', 'c', 'token eyJhbGciOi.secret.sig was refused');
    const failure = await failureOf(createSignIn({ ...options, loadSession: fakeMsal([leaking]).loadSession }).token());
    expect(`${failure.message} ${failure.detail} ${failure.remedy}`).not.toContain('secret');
  });

  it('knows whose token it is, by ids that never change', async () => {
    const msal = fakeMsal([{ accessToken: 'token-1', tenantId: 'alver', uniqueId: 'anne' }]);
    const signIn = createSignIn({ ...options, loadSession: msal.loadSession });
    expect(signIn.account()).toBeNull();
    await signIn.token();
    expect(signIn.account()).toEqual({ tenantId: 'alver', personId: 'anne' });
  });

  it('does not go on for another person than the one it began for', async () => {
    const anne = { accessToken: 'token-1', tenantId: 'alver', uniqueId: 'anne' };
    const msal = fakeMsal([anne, { ...anne, accessToken: 'token-2', uniqueId: 'bjarte' }]);
    const signIn = createSignIn({ ...options, loadSession: msal.loadSession });
    await signIn.token();
    expect((await failureOf(signIn.token())).reason).toBe('otherAccount');
    expect(signIn.account()).toEqual({ tenantId: 'alver', personId: 'anne' });
  });
});

describe('signing in outside Teams', () => {
  const inBrowser: SignInOptions = { ...options, how: 'window', canSignIn: false };
  /** What a browser says of whether somebody has just pressed something. */
  const pressed = (isActive: boolean) =>
    Object.defineProperty(globalThis, 'navigator', { value: { userActivation: { isActive } }, configurable: true });
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  });

  it('opens no window by itself: a person has to press', async () => {
    pressed(false);
    const msal = fakeMsal([], ['token-1']);
    const signIn = createSignIn({ ...inBrowser, loadSession: msal.loadSession });
    const asking = jest.fn();
    expect((await failureOf(signIn.begin(asking))).reason).toBe('signInNeeded');
    expect(asking).not.toHaveBeenCalled();
    pressed(true);
    await signIn.begin(asking);
    expect(asking).toHaveBeenCalledTimes(1);
    expect(msal.asked).toMatchObject([
      {
        how: 'popup',
        request: { authority: 'https://login.microsoftonline.com/owner-tenant', overrideInteractionInProgress: true },
      },
    ]);
  });

  it('renews without a window and without a hidden frame', async () => {
    pressed(true);
    const msal = fakeMsal(['token-2'], ['token-1']);
    const signIn = createSignIn({ ...inBrowser, loadSession: msal.loadSession });
    expect(await signIn.token()).toBe('token-1');
    expect(await signIn.token()).toBe('token-2');
    // CacheLookupPolicy.AccessTokenAndRefreshToken
    expect(msal.asked[1]).toMatchObject({ how: 'silent', request: { cacheLookupPolicy: 2 } });
  });

  it('asks anew when pressed again, though the first window has not answered', async () => {
    pressed(true);
    let windows = 0;
    const msal = fakeMsal([], []);
    const signIn = createSignIn({
      ...inBrowser,
      loadSession: () =>
        Promise.resolve({
          openSession: () =>
            Promise.resolve({
              token: () => {
                windows += 1;
                if (windows === 1) return new Promise(() => undefined);
                return Promise.resolve({ accessToken: 'token-5', tenantId: 'alver', uniqueId: 'anne' });
              },
            }),
        }),
    });
    void signIn.begin(() => undefined);
    await signIn.begin(() => undefined);
    expect(windows).toBe(2);
    expect(signIn.account()).toEqual({ tenantId: 'alver', personId: 'anne' });
    expect(msal.asked).toEqual([]);
  });

  it('lets a person who is not invited choose another account the next time', async () => {
    pressed(true);
    const stranger = new ServerError('access_denied', 'c', 'AADSTS50020: no such user');
    const msal = fakeMsal([], [stranger, 'token-6']);
    const signIn = createSignIn({ ...inBrowser, loadSession: msal.loadSession });
    expect((await failureOf(signIn.token())).reason).toBe('notInvited');
    expect(await signIn.token()).toBe('token-6');
    expect(msal.asked.map(({ request }) => request['prompt'])).toEqual([undefined, 'select_account']);
  });

  it('says that the browser stopped the window', async () => {
    pressed(true);
    const msal = fakeMsal([], [new BrowserAuthError('empty_window_error', 'c')]);
    expect((await failureOf(createSignIn({ ...inBrowser, loadSession: msal.loadSession }).token())).reason).toBe('popupBlocked');
  });
});
