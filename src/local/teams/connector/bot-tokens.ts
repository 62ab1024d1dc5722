import { botNotRegistered, TeamsError } from './teams-error';
import type { SigningKey } from './signing-key';

/** What a bot's token to Teams is for. [D] */
export const connectorAudience = 'https://api.botframework.com';
const lifetimeSeconds = 3600;
const leewaySeconds = 300;

/** Tokens in both directions, by the real clock: a token must not expire because somebody moved the clock of the product. */
export class BotTokens {
  constructor(
    private readonly key: SigningKey,
    private readonly appId: string,
    private readonly tenantId: string,
    private readonly seconds: () => number = () => Math.floor(Date.now() / 1000),
  ) {}

  /** For the bot to show when it calls Teams. */
  issueToBot(): { readonly access_token: string; readonly expires_in: number; readonly token_type: 'Bearer' } {
    const now = this.seconds();
    const access_token = this.key.sign({
      aud: connectorAudience,
      iss: `https://sts.windows.net/${this.tenantId}/`,
      iat: now,
      nbf: now - leewaySeconds,
      exp: now + lifetimeSeconds,
      appid: this.appId,
      tid: this.tenantId,
      ver: '1.0',
    });
    return { access_token, expires_in: lifetimeSeconds, token_type: 'Bearer' };
  }

  /** Lets the registered bot through. */
  check(authorization: string | undefined): void {
    const token = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
    const claims = token === undefined ? undefined : this.key.read(token);
    const now = this.seconds();
    const isGood =
      claims?.['aud'] === connectorAudience &&
      typeof claims['exp'] === 'number' &&
      claims['exp'] + leewaySeconds > now &&
      typeof claims['nbf'] === 'number' &&
      claims['nbf'] - leewaySeconds <= now;
    // [I] the words; Teams gives them without a code.
    if (!isGood) throw new TeamsError(401, '', 'Authorization has been denied for this request.');
    if (claims['appid'] !== this.appId) throw botNotRegistered();
  }

  /** What Teams shows the bot with each activity: learn.microsoft.com, "Authentication with the Bot Connector API", Connector to Bot. [D] */
  signForBot(serviceUrl: string): string {
    const now = this.seconds();
    return this.key.sign({
      iss: 'https://api.botframework.com',
      aud: this.appId,
      serviceurl: serviceUrl,
      nbf: now - leewaySeconds,
      exp: now + lifetimeSeconds,
    });
  }
}
