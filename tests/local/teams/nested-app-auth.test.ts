import { createNestedAppAuth } from '../../../src/local/teams/page/nested-app-auth';
import { readState } from '../../../src/local/teams/page/state';
import type { LocalPerson } from '../../../src/local/teams/local-person';

const siri: LocalPerson = {
  key: 'siri',
  name: 'Siri Foss',
  email: 's@bergen.example',
  oid: 'o2',
  tenantId: 'bergen',
  kind: 'guest',
};
const directory = {
  tabUrl: '/tab/',
  tenant: { id: 'alver', name: 'Alver' },
  channelSitePath: '/sites/k',
  people: [siri],
  hasChat: true,
  sharePointUrl: null,
};

function bridge(query: string, consent = false) {
  const issued: string[] = [];
  const authenticate = createNestedAppAuth({
    directory,
    state: () => readState(query, directory.people),
    person: () => siri,
    issue: (key) => {
      issued.push(key);
      return Promise.resolve({ accessToken: 'access', idToken: 'a.b.', expiresInSeconds: 3600 });
    },
    askConsent: () => Promise.resolve(consent),
  });
  const send = async (method: string, authority = 'https://login.microsoftonline.com/alver') =>
    JSON.parse(
      await authenticate(
        JSON.stringify({
          messageType: 'NestedAppAuthRequest',
          method,
          requestId: 'r1',
          tokenParams: { clientId: 'c', scope: 's', authority },
        }),
      ),
    ) as Record<string, unknown>;
  return { send, issued };
}

describe('nested app authentication in the local Teams', () => {
  it('answers MSAL’s greeting with the account in the tenant that owns the site', async () => {
    expect(await bridge('').send('GetInitContext')).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId: 'r1',
      success: true,
      initContext: { accountContext: { homeAccountId: 'o2.bergen', tenantId: 'alver' } },
    });
  });

  it('gives a token silently', async () => {
    expect(await bridge('').send('GetToken')).toMatchObject({
      success: true,
      token: { access_token: 'access', expires_in: 3600 },
    });
  });

  it('refuses a token for the tenant the guest comes from, as Entra would', async () => {
    const { send, issued } = bridge('');
    expect(await send('GetToken', 'https://login.microsoftonline.com/bergen')).toMatchObject({
      success: false,
      error: { code: 'AADSTS500011' },
    });
    expect(issued).toEqual([]);
  });

  it('asks for the person first when consent is wanted, and remembers a yes', async () => {
    const { send } = bridge('?signin=ask', true);
    expect(await send('GetToken')).toMatchObject({ success: false, error: { status: 'USER_INTERACTION_REQUIRED' } });
    expect(await send('GetTokenPopup')).toMatchObject({ success: true });
    expect(await send('GetToken')).toMatchObject({ success: true });
  });

  it('gives nothing to a person who says no, nor when the administrator does', async () => {
    const no = bridge('?signin=ask', false);
    expect(await no.send('GetTokenPopup')).toMatchObject({ success: false, error: { status: 'USER_CANCEL' } });
    const refused = bridge('?signin=refused', true);
    expect(await refused.send('GetTokenPopup')).toMatchObject({
      success: false,
      error: { status: 'PERSISTENT_ERROR', description: expect.stringMatching(/^AADSTS65001/) as string },
    });
    const policy = bridge('?signin=policy', true);
    expect(await policy.send('GetToken')).toMatchObject({ success: false, error: { status: 'USER_INTERACTION_REQUIRED' } });
    expect(await bridge('?signin=offline').send('GetToken')).toMatchObject({ success: false, error: { status: 'NO_NETWORK' } });
    expect([...no.issued, ...refused.issued]).toEqual([]);
  });
});
