import express, { type Router } from 'express';
import { textOf } from './bot-message';
import { connectorAudience, type BotTokens } from './bot-tokens';
import type { SigningKey } from './signing-key';

export interface TokenRoutesOptions {
  readonly key: SigningKey;
  readonly tokens: BotTokens;
  readonly appId: string;
  /** `http://127.0.0.1:4400/connector` */
  readonly connectorUrl: () => string;
}

/** What login.botframework.com and login.microsoftonline.com do for a bot: the keys it checks activities with, and its own token. */
export function tokenRoutes({ key, tokens, appId, connectorUrl }: TokenRoutesOptions): Router {
  const router = express.Router();
  router.get('/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: 'https://api.botframework.com',
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${connectorUrl()}/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/keys', (_request, response) => {
    response.json(key.keySet());
  });
  // No secret is asked for: whoever can reach this server is on this machine, and the token opens nothing else.
  router.post('/oauth2/token', express.urlencoded({ extended: false, limit: '64kb' }), (request, response) => {
    const form = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    response.set('Cache-Control', 'no-store');
    if (textOf(form['grant_type']) !== 'client_credentials') {
      response.status(400).json({ error: 'unsupported_grant_type', error_description: 'Only client_credentials is answered.' });
    } else if (textOf(form['client_id']) !== appId) {
      // [I] AADSTS700016 is what Entra says of an application it does not know.
      response.status(400).json({
        error: 'unauthorized_client',
        error_description: `AADSTS700016: Application with identifier '${textOf(form['client_id'])}' was not found in the directory.`,
      });
    } else if (!textOf(form['scope']).startsWith(connectorAudience)) {
      response
        .status(400)
        .json({ error: 'invalid_scope', error_description: 'The scope is https://api.botframework.com/.default.' });
    } else {
      response.json(tokens.issueToBot());
    }
  });
  return router;
}
