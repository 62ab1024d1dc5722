import type { TokenSource } from '../identity/token-source';
import { ChannelError } from './channel-error';

export interface ChannelOptions {
  readonly appId: string;
  readonly tenantId: string;
  readonly token: TokenSource;
  readonly now: () => Date;
  /** The OpenID document of whoever signs Teams' requests. */
  readonly metadataUrl: string;
  readonly issuer: string;
  /** How long a request waits for the key server before it is refused. */
  readonly keyTimeoutMs: number;
  /** How long one request to Teams may take. */
  readonly sendTimeoutMs: number;
  readonly isAllowedService: (serviceUrl: string) => boolean;
  /** Whether a program of this machine is believed without a token: never where anybody else can reach the bot. */
  readonly unsignedCallers?: boolean;
  /** For the log: requests that were refused, and what went wrong in handling one. */
  readonly onProblem: (what: 'caller refused' | 'activity failed', error: unknown) => void;
}

export const connectorScope = 'https://api.botframework.com/.default';

/** Both frameworks take a missing app id to mean that everybody may send: so no channel is made without one. Throws `ChannelError`. */
export function requireAppId({ appId }: ChannelOptions): void {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) return;
  throw new ChannelError(
    'The bot has no app id, and without one anybody could pass for Teams.',
    'Set BOT_APP_ID to the id of the app registration.',
  );
}

/** The bot's token goes to no address but those of Teams. Throws `ChannelError`. */
export function requireService({ isAllowedService }: ChannelOptions, serviceUrl: string): void {
  if (isAllowedService(serviceUrl)) return;
  throw new ChannelError(
    'A conversation is at an address that is not one of Teams.',
    'Forget the conversation; Teams tells its address anew.',
  );
}
