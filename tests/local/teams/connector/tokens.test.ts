import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { BotTokens } from '../../../../src/local/teams/connector/bot-tokens';
import { SigningKey } from '../../../../src/local/teams/connector/signing-key';
import { appId, startChat, tenantId, type RunningChat } from './support/running-chat';

let running: RunningChat;
beforeAll(async () => {
  running = await startChat();
});
afterAll(() => running.close());

const claims = { aud: 'https://api.botframework.com', appid: appId, iss: `https://sts.windows.net/${tenantId}/` };

describe('the tokens between the bot and the local Teams', () => {
  it('are given for the bot’s own id and scope alone', async () => {
    const ask = async (form: Record<string, string>) =>
      (await fetch(`${running.connector}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) })).status;
    const good = { grant_type: 'client_credentials', client_id: appId, scope: 'https://api.botframework.com/.default' };
    expect(await ask(good)).toBe(200);
    expect(await ask({ ...good, client_id: 'another' })).toBe(400);
    expect(await ask({ ...good, scope: 'https://graph.microsoft.com/.default' })).toBe(400);
    expect(await ask({ ...good, grant_type: 'password' })).toBe(400);
  });

  it('open the connector, and nothing else does', async () => {
    const foreign = await generateKeyPair('RS256');
    const { privateKey } = foreign;
    expect(await exportJWK(foreign.publicKey)).toBeDefined();
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime('1h')
      .sign(privateKey);
    const unsigned = new UnsecuredJWT(claims).setIssuedAt().setNotBefore('0s').setExpirationTime('1h').encode();
    const own = await running.token();
    const [header, body] = own.split('.');
    for (const token of [null, '', 'x', forged, unsigned, `${header}.${body}.`, `${header}.${body}`, `${own}x`]) {
      const { status, json } = await running.call('GET', '/conversations/x/members', undefined, token);
      expect([token, status, json.message]).toEqual([token, 401, 'Authorization has been denied for this request.']);
    }
    expect((await running.call('GET', '/conversations/x/members', undefined, own)).status).toBe(404);
  });

  it('are refused when they are old, for another service, or another bot’s', () => {
    const key = new SigningKey();
    let now = 1_000_000;
    const tokens = new BotTokens(key, appId, tenantId, () => now);
    const bearer = (token: string): string => `Bearer ${token}`;
    const { access_token } = tokens.issueToBot();
    expect(() => tokens.check(bearer(access_token))).not.toThrow();
    const other = (changed: object): string => bearer(key.sign({ ...claims, nbf: now, exp: now + 60, ...changed }));
    expect(() => tokens.check(other({}))).not.toThrow();
    expect(() => tokens.check(other({ aud: appId }))).toThrow('denied');
    expect(() => tokens.check(other({ appid: 'another' }))).toThrow('No registration');
    expect(() => tokens.check(other({ nbf: now + 3600 }))).toThrow('denied');
    // What Teams shows the bot must not open Teams.
    expect(() => tokens.check(bearer(tokens.signForBot('http://x/')))).toThrow('denied');
    now += 4000;
    expect(() => tokens.check(bearer(access_token))).toThrow('denied');
  });

  it('gives the bot keys that are endorsed for Teams', async () => {
    const { jwks_uri } = (await (await fetch(`${running.connector}/.well-known/openidconfiguration`)).json()) as {
      jwks_uri: string;
    };
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: object[] };
    expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', endorsements: ['msteams'] })]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it('answers no page of another origin', async () => {
    for (const path of ['/connector/keys', '/local/chat?person=ingrid']) {
      expect((await fetch(running.url + path, { headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    }
  });
});
