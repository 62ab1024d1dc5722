import { decodeProtectedHeader, importJWK, jwtVerify, type JWTPayload } from 'jose';
import { ProductError } from '../../src/domain/product-error';
import type { InboundRequest } from './channel';
import { isLoopback } from './loopback';
import type { SigningKeys } from './signing-keys';

/** Whoever sent a request is not Teams, or not for this bot. */
export class CallerRefusedError extends ProductError {
  readonly code = 'bot-caller-refused';
  readonly remedy = 'Nothing to do, unless Teams itself is refused: then check BOT_APP_ID and the clock of this machine.';
}

export interface CallerRules {
  readonly appId: string;
  /** Who signs: `https://api.botframework.com` for Teams. */
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** Whether requests may come from, and answers go to, this address. */
  readonly isAllowedService: (serviceUrl: string) => boolean;
  readonly now: () => Date;
}

/** Whether a request carries neither a token nor the mark of a browser, whose pages may come from anywhere, and is to be answered on this machine. */
export function isOwnProgram(headers: InboundRequest['headers'], serviceUrl: string): boolean {
  const isBare = ['authorization', 'origin', 'sec-fetch-site'].every((name) => headers[name] === undefined);
  return isBare && isLoopback(serviceUrl);
}

/**
 * Checks the token of a request as Microsoft demands of whoever does it: bearer scheme, issuer, audience, time with five minutes' leeway, signature by a listed
 * key that is endorsed for the channel, and the service address of the activity in the token.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 *
 * It is done here and not by the frameworks, because both accept more: botbuilder 4.23 also tokens for skills, the emulator and App Service, agents-hosting 1.8
 * any application of the tenant, without endorsements and with a mismatch of the service address as a mere warning; and both wait for a hanging key server.
 *
 * Throws `CallerRefusedError` and never anything else.
 */
export async function verifyCaller(
  rules: CallerRules,
  authorization: string | undefined,
  activity: { readonly serviceUrl: string; readonly channelId: string },
): Promise<JWTPayload> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (!token) throw new CallerRefusedError('The request has no bearer token.');
  const claims = await verifiedClaims(rules, token, activity.channelId);
  const serviceUrl = claims['serviceurl'] ?? claims['serviceUrl'];
  if (serviceUrl !== activity.serviceUrl) throw new CallerRefusedError('The token is for another service address.');
  if (!rules.isAllowedService(activity.serviceUrl)) throw new CallerRefusedError('The service address is not one of Teams.');
  return claims;
}

async function verifiedClaims({ appId, issuer, keys, now }: CallerRules, token: string, channelId: string): Promise<JWTPayload> {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    // Asked before any key is fetched, so that nobody makes us fetch with a token that cannot be good.
    if (alg !== 'RS256' || !kid) throw new CallerRefusedError('The token is not signed as Teams signs.');
    const key = await keys.find(kid);
    if (!key || key.kty !== 'RSA') throw new CallerRefusedError('The token is signed with an unknown key.');
    if (!key.endorsements?.includes(channelId)) throw new CallerRefusedError('The key is not endorsed for this channel.');
    const { payload } = await jwtVerify(token, await importJWK({ kty: 'RSA', n: key.n, e: key.e }, 'RS256'), {
      issuer,
      audience: appId,
      algorithms: ['RS256'],
      clockTolerance: 300,
      currentDate: now(),
      requiredClaims: ['exp', 'iss', 'aud'],
    });
    return payload;
  } catch (cause) {
    if (cause instanceof CallerRefusedError) throw cause;
    throw new CallerRefusedError('The token does not hold.', { cause });
  }
}
