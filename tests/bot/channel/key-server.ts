import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

type SigningKeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export interface KeyServer {
  readonly metadataUrl: string;
  readonly issuer: string;
  /** A token as Teams signs one, but for what is given. */
  token(options?: TokenOptions): Promise<string>;
  behave(behaviour: 'well' | 'hangs' | 'fails'): void;
  requests(): number;
  close(): Promise<void>;
}

export interface TokenOptions {
  readonly claims?: JWTPayload;
  /** `foreign`: a key of its own under the listed name. */
  readonly signedBy?: 'listed' | 'foreign' | 'unendorsed' | 'unmarked' | 'unlisted';
  readonly issuedAt?: number;
  /** `null`: the token does not say when it runs out. */
  readonly lifetimeSeconds?: number | null;
}

export const appId = '11111111-2222-3333-4444-555555555555';
export const tenantId = '99999999-8888-7777-6666-555555555555';

/** RSA keys take long to make: once a run. */
let pairsOfThisRun: Promise<Record<string, SigningKeyPair>> | null = null;

async function makePairs(): Promise<Record<string, SigningKeyPair>> {
  const pairs: Record<string, SigningKeyPair> = {};
  for (const name of ['listed', 'foreign', 'unendorsed', 'unmarked', 'unlisted']) {
    pairs[name] = await generateKeyPair('RS256', { extractable: true });
  }
  return pairs;
}

/** The key server of Teams in small: one endorsed key, one that is endorsed for another channel, and one for none. */
export async function startKeyServer(serviceUrl: () => string): Promise<KeyServer> {
  const issuer = 'https://api.botframework.com';
  const pairs = await (pairsOfThisRun ??= makePairs());
  const publicKey = async (name: string, endorsements?: readonly string[]): Promise<object> => ({
    ...(await exportJWK((pairs[name] as SigningKeyPair).publicKey)),
    kid: name,
    use: 'sig',
    ...(endorsements ? { endorsements } : {}),
  });
  const keys = [
    await publicKey('listed', ['msteams', 'webchat']),
    await publicKey('unendorsed', ['webchat']),
    await publicKey('unmarked'),
  ];
  let behaviour: 'well' | 'hangs' | 'fails' = 'well';
  let requests = 0;

  const server: Server = createServer((request, response) => {
    requests += 1;
    if (behaviour === 'hangs') return;
    if (behaviour === 'fails') return void response.writeHead(503).end();
    const body = request.url === '/keys' ? { keys } : { issuer, jwks_uri: `http://127.0.0.1:${port()}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  const port = (): number => (server.address() as AddressInfo).port;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    issuer,
    metadataUrl: `http://127.0.0.1:${port()}/openidconfiguration`,
    async token({ claims = {}, signedBy = 'listed', issuedAt = Math.floor(Date.now() / 1000), lifetimeSeconds = 3600 } = {}) {
      const kid = signedBy === 'foreign' ? 'listed' : signedBy;
      const token = new SignJWT({ serviceurl: serviceUrl(), iss: issuer, aud: appId, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setNotBefore(issuedAt);
      return (lifetimeSeconds === null ? token : token.setExpirationTime(issuedAt + lifetimeSeconds)).sign(
        (pairs[signedBy] as SigningKeyPair).privateKey,
      );
    },
    behave: (next) => (behaviour = next),
    requests: () => requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
