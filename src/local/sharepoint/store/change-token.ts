import { plainGuid } from './plain-guid';
/** The scopes of SP.ChangeToken, by the number that stands second in it. */
export const tokenScopes = { site: 1, web: 2, list: 3 } as const;
export type TokenScope = keyof typeof tokenScopes;

/** A place in the change log. A sequence of -1 stands for "by the time": PnPjs' `createChangeToken` makes such tokens. */
export interface ParsedToken {
  /** ISO, milliseconds. */
  readonly at: string;
  readonly sequence: number;
}

/** Why a token cannot be used; see routes/changes/change-errors.ts for SharePoint's words. */
export class BadTokenError extends Error {
  constructor(readonly reason: 'format' | 'scope' | 'tooOld') {
    super(`The change token cannot be used: ${reason}`);
    this.name = 'BadTokenError';
  }
}

const unixEpochInTicks = 621_355_968_000_000_000n;

/** `1;3;<list>;<ticks>;<number>` [R]. Ticks are .NET's: tenths of microseconds since the year 1. */
export const formatToken = (scope: TokenScope, id: string, at: string, sequence: number): string =>
  `1;${tokenScopes[scope]};${id};${BigInt(Date.parse(at)) * 10_000n + unixEpochInTicks};${sequence}`;

/** @throws BadTokenError when it is no token, or one of something else. */
export function parseToken(text: string, scope: TokenScope, id: string): ParsedToken {
  const [version, of, thing = '', ticks = '', sequence = '', ...more] = text.trim().split(';');
  if (version !== '1' || more.length > 0 || !/^\d{1,19}$/.test(ticks) || !/^(?:-1|\d{1,15})$/.test(sequence)) {
    throw new BadTokenError('format');
  }
  if (of !== String(tokenScopes[scope]) || plainGuid(thing) !== id) throw new BadTokenError('scope');
  const at = Number((BigInt(ticks) - unixEpochInTicks) / 10_000n);
  if (Math.abs(at) > 8.64e15) throw new BadTokenError('format');
  return { at: new Date(at).toISOString(), sequence: Number(sequence) };
}
