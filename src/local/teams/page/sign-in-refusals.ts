/** An answer of Teams that gives no token. */
export interface Refusal {
  readonly status:
    'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'TRANSIENT_ERROR' | 'PERSISTENT_ERROR' | 'DISABLED';
  readonly code: string;
  readonly description: string;
}

/** `silent`: what Teams answers by itself; missing, it asks the person. `window`: what comes of that. */
export interface RefusedSignIn {
  readonly silent?: Refusal;
  readonly window?: Refusal;
}

const byEntra = (number: number, description: string): RefusedSignIn => ({
  window: { status: 'PERSISTENT_ERROR', code: 'invalid_grant', description: `AADSTS${number}: ${description}` },
});

/**
 * The ways Entra and Teams are known to refuse, in Entra's own words. How a real Teams wraps each of them is not documented.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const refusals = {
  refused: byEntra(65001, 'The user or administrator has not consented to use the application.'),
  declined: byEntra(65004, 'User declined to consent to access the app.'),
  requested: byEntra(90095, 'Admin consent is required and has been requested.'),
  device: byEntra(53000, 'Device is not in required device state.'),
  policy: byEntra(53003, 'Access has been blocked by Conditional Access policies.'),
  factor: byEntra(50076, 'You must use multi-factor authentication to access the resource.'),
  unassigned: byEntra(50105, 'The signed in user is not assigned to a role for the application.'),
  uninvited: byEntra(50020, 'The user account does not exist in the tenant.'),
  outbound: byEntra(500212, 'The administrator of the user does not allow access to the resource tenant.'),
  inbound: byEntra(500213, 'The cross-tenant access policy of the resource tenant does not allow this user.'),
  locked: byEntra(50057, 'The user account is disabled.'),
  unregistered: {
    silent: { status: 'PERSISTENT_ERROR', code: 'unauthorized_client', description: 'AADSTS700016: Application not found.' },
  },
  busy: {
    silent: { status: 'TRANSIENT_ERROR', code: 'temporarily_unavailable', description: 'AADSTS90033: A service is unavailable.' },
  },
  offline: { silent: { status: 'NO_NETWORK', code: 'no_network', description: 'There is no network.' } },
  disabled: { silent: { status: 'DISABLED', code: 'disabled', description: 'Nested app authentication is disabled.' } },
} as const satisfies Record<string, RefusedSignIn>;
