import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { keepTokens, type FreshToken } from '../../../bot/identity/keep-tokens';
import { fetchLocalToken } from '../../../bot/identity/local-token';
import { TokenError } from '../../../bot/identity/token-error';

function setUp(answers: readonly (FreshToken | Error)[]) {
  const clock = { at: Date.parse('2026-11-23T08:00:00Z') };
  const asked: string[] = [];
  const left = [...answers];
  const token = keepTokens({
    now: () => new Date(clock.at),
    async fetchToken(scope) {
      asked.push(scope);
      const answer = left.shift() as FreshToken | Error;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { token, asked, clock };
}
const until = (time: string, token: string): FreshToken => ({ token, expiresAt: new Date(`2026-11-23T${time}Z`) });
const minute = 60_000;

describe('The tokens of the bot', () => {
  it('are fetched once for many who ask at once, and kept until shortly before they run out', async () => {
    const { token, asked, clock } = setUp([until('09:00:00', 'one'), until('10:00:00', 'two')]);
    expect(await Promise.all([token('a'), token('a'), token('a')])).toEqual(['one', 'one', 'one']);
    clock.at += 54 * minute;
    expect(await token('a')).toBe('one');
    clock.at += 2 * minute;
    expect(await token('a')).toBe('two');
    expect(asked).toHaveLength(2);
  });

  it('are one each for a scope', async () => {
    const { token } = setUp([until('09:00:00', 'one'), until('09:00:00', 'two')]);
    expect([await token('a'), await token('b'), await token('a')]).toEqual(['one', 'two', 'one']);
  });

  it('serve to their end while Entra is away, and not longer', async () => {
    const { token, clock } = setUp([until('09:00:00', 'one'), new TypeError('away'), new TypeError('away')]);
    await token('a');
    clock.at += 58 * minute;
    expect(await token('a')).toBe('one');
    clock.at += 3 * minute;
    await expect(token('a')).rejects.toBeInstanceOf(TokenError);
  });

  it('are given up on in time', async () => {
    const token = keepTokens({ fetchToken: () => new Promise(() => undefined), now: () => new Date(), timeoutMs: 20 });
    await expect(token('a')).rejects.toMatchObject({ code: 'bot-token-unavailable' });
  });

  it('come from a token endpoint of this machine, with the app id and the scope', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      request.on('data', (part: Buffer) => seen.push(part.toString()));
      request.on('end', () => response.end(JSON.stringify({ access_token: 'local', expires_in: 3600, token_type: 'Bearer' })));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const tokenEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
    const request = {
      tokenEndpoint,
      appId: 'app',
      scope: 'https://api.botframework.com/.default',
      signal: AbortSignal.timeout(5_000),
    };
    expect(await fetchLocalToken(request)).toMatchObject({ token: 'local' });
    expect(Object.fromEntries(new URLSearchParams(seen.join('')))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      scope: 'https://api.botframework.com/.default',
    });
    server.close();
    server.closeAllConnections();
  });
});
