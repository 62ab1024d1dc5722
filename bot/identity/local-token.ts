import { z } from 'zod';
import type { FreshToken } from './keep-tokens';
import { TokenError } from './token-error';

const tokenBody = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** A token of the token endpoint on this machine, which asks for no secret. The configuration sees to it that the address is of this machine. Throws `TokenError`. */
export async function fetchLocalToken(request: {
  readonly tokenEndpoint: string;
  readonly appId: string;
  readonly scope: string;
  readonly signal: AbortSignal;
}): Promise<FreshToken> {
  const { tokenEndpoint, appId, scope, signal } = request;
  const asked = Date.now();
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, scope });
  const answer = await fetch(tokenEndpoint, { method: 'POST', body, signal, redirect: 'error' });
  const read = tokenBody.safeParse(answer.ok ? await answer.json() : null);
  if (!read.success) throw new TokenError(`The local token endpoint answered ${answer.status}.`);
  return { token: read.data.access_token, expiresAt: new Date(asked + read.data.expires_in * 1000) };
}
