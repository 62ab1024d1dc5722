import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { SignInError } from '../../src/app/app-errors';
import { createSignIn, type SignInOptions } from '../../src/app/sign-in';

type Answer = string | Error | { readonly accessToken: string; readonly tenantId: string; readonly uniqueId: string };

/** MSAL as sign-in meets it, with answers given in order; the last one is repeated. */
function fakeMsal(silent: readonly Answer[], popup: readonly Answer[] = []) {
  const asked: { how: string; request: unknown }[] = [];
  const configurations: unknown[] = [];
  const answers = (how: string, given: readonly Answer[]) => {
    const left = [...given];
    return async (request: unknown) => {
      asked.push({ how, request });
      const answer = left.length > 1 ? left.shift() : left[0];
      await Promise.resolve();
      if (answer instanceof Error) throw answer;
      return typeof answer === 'string' ? { accessToken: answer } : answer;
    };
  };
  const loadMsal = () =>
    Promise.resolve({
      AuthError,
      InteractionRequiredAuthError,
      createNestablePublicClientApplication: (configuration: unknown) => {
        configurations.push(configuration);
        return Promise.resolve({
          acquireTokenSilent: answers('silent', silent),
          acquireTokenPopup: answers('popup', popup),
        });
      },
    }) as unknown as ReturnType<NonNullable<SignInOptions['loadMsal']>>;
  return { asked, configurations, loadMsal };
}

const options = {
  clientId: '0d3c7a52-9f1e-4a6b-8c24-d7b51e60fa93',
  siteUrl: 'https://alver.sharepoint.com/sites/innkjop',
  tenantId: 'owner-tenant',
  canSignIn: true,
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
    expect(await createSignIn({ ...options, loadMsal: msal.loadMsal }).token()).toBe('token-1');
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
    await createSignIn({ ...options, loadMsal: msal.loadMsal }).token();
    expect(msal.configurations).toMatchObject([{ cache: { cacheLocation: 'memoryStorage' } }]);
  });

  it('opens a window only when Entra asks for the person, with the same request', async () => {
    const msal = fakeMsal([interactionNeeded], ['token-2']);
    expect(await createSignIn({ ...options, loadMsal: msal.loadMsal }).token()).toBe('token-2');
    expect(msal.asked.map(({ how }) => how)).toEqual(['silent', 'popup']);
    expect(msal.asked[1]?.request).toEqual(msal.asked[0]?.request);
  });

  it('opens no window for any other failure', async () => {
    const msal = fakeMsal([new ServerError('server_error', 'c', 'AADSTS500011: no such resource')], ['never']);
    const failure = await failureOf(createSignIn({ ...options, loadMsal: msal.loadMsal }).token());
    expect(failure).toMatchObject({ reason: 'failed', detail: 'AADSTS500011' });
    expect(msal.asked.map(({ how }) => how)).toEqual(['silent']);
  });

  it('opens one window for many requests at once', async () => {
    const msal = fakeMsal([interactionNeeded], ['token-3']);
    const signIn = createSignIn({ ...options, loadMsal: msal.loadMsal });
    expect(await Promise.all([signIn.token(), signIn.token(), signIn.token()])).toEqual(['token-3', 'token-3', 'token-3']);
    expect(msal.asked.filter(({ how }) => how === 'popup')).toHaveLength(1);
  });

  it.each([
    ['consent', interactionNeeded],
    ['consent', new ServerError('AADSTS65001', 'c', 'not consented')],
    ['cancelled', new ClientAuthError('user_canceled', 'c')],
    ['offline', new ClientAuthError('no_network_connectivity', 'c')],
    ['unavailable', new ClientAuthError('nested_app_auth_bridge_disabled', 'c')],
    ['failed', new Error('something else')],
  ] as const)('tells %s apart by what the window answered', async (reason, answer) => {
    const msal = fakeMsal([interactionNeeded], [answer]);
    expect((await failureOf(createSignIn({ ...options, loadMsal: msal.loadMsal }).token())).reason).toBe(reason);
  });

  it('says that this Teams is too old without loading anything', async () => {
    const msal = fakeMsal(['never']);
    const failure = await failureOf(createSignIn({ ...options, canSignIn: false, loadMsal: msal.loadMsal }).token());
    expect(failure.reason).toBe('unavailable');
    expect(msal.configurations).toEqual([]);
  });

  it('tries again from the beginning when MSAL itself did not arrive', async () => {
    const msal = fakeMsal(['token-4']);
    const loads = [() => Promise.reject(new TypeError('Failed to fetch')), msal.loadMsal];
    const signIn = createSignIn({
      ...options,
      loadMsal: () => (loads.length > 1 ? loads.shift() : loads[0])?.() ?? msal.loadMsal(),
    });
    await failureOf(signIn.token());
    expect(await signIn.token()).toBe('token-4');
  });

  it('never carries a token in its error', async () => {
    const leaking = new ServerError('server_error', 'c', 'token eyJhbGciOi.secret.sig was refused');
    const failure = await failureOf(createSignIn({ ...options, loadMsal: fakeMsal([leaking]).loadMsal }).token());
    expect(`${failure.message} ${failure.detail} ${failure.remedy}`).not.toContain('secret');
  });

  it('knows whose token it is, by ids that never change', async () => {
    const msal = fakeMsal([{ accessToken: 'token-1', tenantId: 'alver', uniqueId: 'anne' }]);
    const signIn = createSignIn({ ...options, loadMsal: msal.loadMsal });
    expect(signIn.account()).toBeNull();
    await signIn.token();
    expect(signIn.account()).toEqual({ tenantId: 'alver', personId: 'anne' });
  });

  it('does not go on for another person than the one it began for', async () => {
    const anne = { accessToken: 'token-1', tenantId: 'alver', uniqueId: 'anne' };
    const msal = fakeMsal([anne, { ...anne, accessToken: 'token-2', uniqueId: 'bjarte' }]);
    const signIn = createSignIn({ ...options, loadMsal: msal.loadMsal });
    await signIn.token();
    expect((await failureOf(signIn.token())).detail).toBe('other-account');
    expect(signIn.account()).toEqual({ tenantId: 'alver', personId: 'anne' });
  });
});
