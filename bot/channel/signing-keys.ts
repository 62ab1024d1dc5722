import { z } from 'zod';
import { ChannelError } from './channel-error';

const metadataBody = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keysBody = z.object({
  keys: z.array(
    z.looseObject({
      kid: z.string(),
      kty: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

export type SigningKey = z.output<typeof keysBody>['keys'][number];

export interface SigningKeysOptions {
  /** The OpenID document that names the address of the keys. */
  readonly metadataUrl: string;
  readonly timeoutMs: number;
  readonly now: () => Date;
}

const hourMs = 3_600_000;
/** Microsoft asks for a fresh list at least every 24 hours; keys may be added at any time. */
const freshMs = 24 * hourMs;
/** Microsoft's own library keeps the list for five days. Within that an older list serves while the key server is away. */
const keepMs = 5 * 24 * hourMs;
/** A token with an unknown key makes the list be fetched anew, but no flood of such tokens makes a flood of requests. */
const askAgainMs = 60_000;

/** The keys that Teams signs with, kept between requests. */
export interface SigningKeys {
  /** `null`: there is no such key. Throws `ChannelError` when the key server does not answer in time and no list that is still good is at hand. */
  find(keyId: string): Promise<SigningKey | null>;
}

export function createSigningKeys({ metadataUrl, timeoutMs, now }: SigningKeysOptions): SigningKeys {
  let kept: { readonly keys: ReadonlyMap<string, SigningKey>; readonly at: number } | null = null;
  let underWay: Promise<void> | null = null;
  let lastAsked = -Infinity;

  async function readJson(url: string, signal: AbortSignal): Promise<unknown> {
    const answer = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
    if (!answer.ok)
      throw new ChannelError(`The key server answered ${answer.status}.`, 'It is asked again with the next request.');
    return answer.json();
  }

  async function fetchKeys(): Promise<void> {
    // One limit for both requests: a caller waits this long at most.
    const signal = AbortSignal.timeout(timeoutMs);
    const { jwks_uri } = metadataBody.parse(await readJson(metadataUrl, signal));
    const { keys } = keysBody.parse(await readJson(jwks_uri, signal));
    kept = { keys: new Map(keys.map((key) => [key.kid, key])), at: now().getTime() };
  }

  async function refresh(): Promise<void> {
    lastAsked = now().getTime();
    underWay ??= fetchKeys().finally(() => (underWay = null));
    try {
      await underWay;
    } catch (cause) {
      if (kept && now().getTime() - kept.at < keepMs) return;
      throw new ChannelError('The keys of Teams cannot be had.', 'See that this machine reaches login.botframework.com.', {
        cause,
      });
    }
  }

  return {
    async find(keyId) {
      const age = kept ? now().getTime() - kept.at : Infinity;
      if (age > keepMs || age < 0) await refresh();
      else if (now().getTime() - lastAsked > askAgainMs && (age > freshMs || !kept?.keys.has(keyId))) await refresh();
      return kept?.keys.get(keyId) ?? null;
    },
  };
}
