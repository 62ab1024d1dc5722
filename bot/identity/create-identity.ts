import { ClientCertificateCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import type { BotConfiguration, Credential } from '../configuration';
import { fetchLocalToken } from './local-token';
import { keepTokens } from './keep-tokens';
import { TokenError } from './token-error';
import type { TokenSource } from './token-source';

/** Who the bot is, to Teams, SharePoint and the storage alike. */
export interface Identity {
  readonly token: TokenSource;
  /** The same for Azure's own libraries; `null` on this machine alone, where there is no Azure. */
  readonly azure: TokenCredential | null;
}

/** `now` is the real clock, also where the product's clock can be moved: tokens run out by it. */
export function createIdentity(configuration: BotConfiguration, now: () => Date = () => new Date()): Identity {
  const { credential } = configuration;
  if (credential.kind === 'local') {
    const { tokenEndpoint } = credential;
    const { appId } = configuration;
    return {
      azure: null,
      token: keepTokens({ now, fetchToken: (scope, signal) => fetchLocalToken({ tokenEndpoint, appId, scope, signal }) }),
    };
  }
  const azure = credentialOf(configuration, credential);
  return {
    azure,
    token: keepTokens({
      now,
      async fetchToken(scope, abortSignal) {
        const fresh = await azure.getToken(scope, { abortSignal });
        if (!fresh) throw new TokenError('Entra gave no token.');
        return { token: fresh.token, expiresAt: new Date(fresh.expiresOnTimestamp) };
      },
    }),
  };
}

function credentialOf(
  { appId, tenantId }: BotConfiguration,
  credential: Exclude<Credential, { kind: 'local' }>,
): TokenCredential {
  // Asking again for a token harms nothing, and the time limit holds for all tries together.
  const retryOptions = { maxRetries: 2 };
  if (credential.kind === 'managedIdentity') {
    // A bot on a user-assigned managed identity has the id of that identity for its app id.
    return new ManagedIdentityCredential({ clientId: appId, retryOptions });
  }
  return 'path' in credential
    ? new ClientCertificateCredential(tenantId, appId, { certificatePath: credential.path }, { retryOptions })
    : new ClientCertificateCredential(tenantId, appId, { certificate: credential.pem }, { retryOptions });
}
