import { TokenError } from './token-error';
import type { TokenSource } from './token-source';

export interface FreshToken {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface KeepTokensOptions {
  readonly fetchToken: (scope: string, signal: AbortSignal) => Promise<FreshToken>;
  readonly now: () => Date;
  readonly timeoutMs?: number;
}

/** Fetched anew from then on, while the old one still serves should that fail. */
const renewBeforeMs = 5 * 60_000;

/** Keeps one token a scope; many who ask at once wait for one request. */
export function keepTokens({ fetchToken, now, timeoutMs = 10_000 }: KeepTokensOptions): TokenSource {
  const kept = new Map<string, FreshToken>();
  const underWay = new Map<string, Promise<FreshToken>>();

  async function renew(scope: string): Promise<FreshToken> {
    const signal = AbortSignal.timeout(timeoutMs);
    // Not every credential listens to the signal.
    const late = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new TokenError('The token did not come in time.')));
    });
    const fresh = await Promise.race([fetchToken(scope, signal), late]);
    kept.set(scope, fresh);
    return fresh;
  }

  return async (scope) => {
    const before = kept.get(scope);
    const leftMs = before ? before.expiresAt.getTime() - now().getTime() : 0;
    if (before && leftMs > renewBeforeMs) return before.token;
    const request = underWay.get(scope) ?? renew(scope).finally(() => underWay.delete(scope));
    underWay.set(scope, request);
    try {
      return (await request).token;
    } catch (cause) {
      if (before && leftMs > 0) return before.token;
      throw cause instanceof TokenError ? cause : new TokenError('Entra gave no token.', { cause });
    }
  };
}
