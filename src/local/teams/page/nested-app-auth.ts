import type { LocalPerson } from '../local-person';
import type { Directory } from './directory';
import { refusals, type RefusedSignIn } from './sign-in-refusals';
import type { HostState } from './state';

interface AuthRequest {
  readonly messageType: string;
  readonly method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string; readonly authority?: string };
}

export interface IssuedToken {
  readonly accessToken: string;
  readonly idToken: string;
  readonly expiresInSeconds: number;
}

export interface AuthSettings {
  readonly directory: Directory;
  readonly state: () => HostState;
  readonly person: () => LocalPerson;
  /** Gets a token from the server; null when it refuses. */
  readonly issue: (personKey: string, clientId: string) => Promise<IssuedToken | null>;
  /** Shows the consent window; true when the person said yes. */
  readonly askConsent: (scope: string) => Promise<boolean>;
}

/** Answers MSAL as Teams does (nested app authentication): who is signed in, and tokens that only the local SharePoint accepts. */
export function createNestedAppAuth(settings: AuthSettings): (data: string) => Promise<string> {
  const consented = new Set<string>();

  return async (data) => {
    const request = JSON.parse(data) as AuthRequest;
    const answer = (body: object): string =>
      JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...body });
    const refuse = (status: string, code: string, description: string): string =>
      answer({ success: false, error: { status, code, description } });
    const person = settings.person();
    const account = {
      homeAccountId: `${person.oid}.${person.tenantId}`,
      localAccountId: person.oid,
      environment: 'login.microsoftonline.com',
      tenantId: settings.directory.tenant.id,
      username: person.email,
      name: person.name,
      loginHint: person.email,
    };

    if (request.method === 'GetInitContext') {
      const { homeAccountId, environment, tenantId } = account;
      const accountContext = { homeAccountId, environment, tenantId };
      return answer({
        success: true,
        initContext: { sdkName: 'local-teams', sdkVersion: '1', capabilities: { queryAccount: false }, accountContext },
      });
    }

    const { clientId = '', scope = '', authority } = request.tokenParams ?? {};
    // A token for the guest's own tenant would be refused by a real site, so the mistake has to show here too.
    if (authority && !authority.includes(settings.directory.tenant.id)) {
      return refuse('PERSISTENT_ERROR', 'AADSTS500011', `The site is not in the tenant of ${authority}.`);
    }
    const signin = settings.state().signin;
    if (signin !== 'ok' && !consented.has(person.key)) {
      const needed = 'AADSTS65001: The user or administrator has not consented to use the application.';
      const { silent, window: answered }: RefusedSignIn = signin === 'ask' || signin === 'old' ? {} : refusals[signin];
      if (silent) return refuse(silent.status, silent.code, silent.description);
      if (request.method === 'GetToken') return refuse('USER_INTERACTION_REQUIRED', 'consent_required', needed);
      if (answered) return refuse(answered.status, answered.code, answered.description);
      if (!(await settings.askConsent(scope))) return refuse('USER_CANCEL', 'access_denied', 'The user cancelled.');
      consented.add(person.key);
    }
    const issued = await settings.issue(person.key, clientId);
    if (!issued) return refuse('TRANSIENT_ERROR', 'no_token', 'The local server gave no token.');
    return answer({
      success: true,
      account,
      token: {
        access_token: issued.accessToken,
        id_token: issued.idToken,
        expires_in: issued.expiresInSeconds,
        scope,
        properties: null,
      },
    });
  };
}
