import { ProductError } from '../domain/product-error';

/** The tab's configuration cannot be used. Lists every fault, so that one edit mends all of them. */
export class ConfigurationError extends ProductError {
  readonly code = 'app/configuration';
  readonly remedy = 'Correct config.json beside the tab and load the page again.';
  constructor(
    readonly faults: readonly string[],
    options?: { cause?: unknown },
  ) {
    super(`config.json cannot be used: ${faults.join('; ')}.`, options);
  }
}

/** The page was opened by itself in a browser, where nobody is signed in. */
export class OutsideTeamsError extends ProductError {
  readonly code = 'app/outside-teams';
  readonly remedy = 'Open the app in Microsoft Teams.';
  constructor(options?: { cause?: unknown }) {
    super('No Teams host answered.', options);
  }
}

/** Why a person could not be signed in: each reason is somebody's to mend, and `failures` says whose. */
export type SignInFailure =
  | 'consent'
  | 'consentSent'
  | 'declined'
  | 'cancelled'
  | 'popupBlocked'
  | 'signInNeeded'
  | 'device'
  | 'policy'
  | 'secondFactor'
  | 'notAssigned'
  | 'notInvited'
  | 'ownOrganisation'
  | 'theirOrganisation'
  | 'account'
  | 'otherAccount'
  | 'registration'
  | 'clock'
  | 'busy'
  | 'timeout'
  | 'unavailable'
  | 'offline'
  | 'failed';

/** Teams or Entra did not give a token for SharePoint. Never carries the token or the claims. */
export class SignInError extends ProductError {
  readonly code = 'app/sign-in';
  readonly remedy = 'Try again; src/ui/text/failures says for each reason who must do what.';
  constructor(
    readonly reason: SignInFailure,
    /** Entra's own code, e.g. AADSTS65001, which the administrator can look up. */
    readonly detail: string,
    options?: { cause?: unknown },
  ) {
    super(`Signing in failed (${reason}${detail && `, ${detail}`}).`, options);
  }
}
