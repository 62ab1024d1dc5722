import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { isRecord, type Json } from './bot-message';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The key that Teams signs with, made when the server starts. */
export class SigningKey {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private readonly id: string;

  constructor() {
    this.privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    this.publicKey = createPublicKey(this.privateKey);
    this.id = createHash('sha256')
      .update(this.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64url')
      .slice(0, 27);
  }

  sign(claims: Json): string {
    const signed = `${encode({ alg: 'RS256', kid: this.id, typ: 'JWT' })}.${encode(claims)}`;
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), this.privateKey).toString('base64url')}`;
  }

  /** The claims of a token that this key signed; undefined for every other text. Says nothing of audience or time. */
  read(token: string): Json | undefined {
    const [header, claims, signature, ...rest] = token.split('.');
    if (header === undefined || claims === undefined || !signature || rest.length > 0) return undefined;
    if (parse(header)?.['alg'] !== 'RS256') return undefined;
    const isOurs = verify('RSA-SHA256', Buffer.from(`${header}.${claims}`), this.publicKey, Buffer.from(signature, 'base64url'));
    return isOurs ? parse(claims) : undefined;
  }

  /**
   * As at login.botframework.com/v1/.well-known/keys. A key says which channels may use it, and a bot checks it when it does:
   * learn.microsoft.com, "Authentication with the Bot Connector API", step 4. [D]
   */
  keySet(): object {
    const { n, e } = this.publicKey.export({ format: 'jwk' });
    return { keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid: this.id, x5t: this.id, n, e, endorsements: ['msteams'] }] };
  }
}

function parse(part: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    // No JSON, so no token: whoever asked answers 401.
    return undefined;
  }
}
