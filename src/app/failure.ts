import { ForbiddenError, NotFoundError, UnauthenticatedError, UnreachableError } from '../data/data-errors';
import type { FailureName } from '../ui/text/failures/failure-text';
import { ConfigurationError, OutsideTeamsError, SignInError, type SignInFailure } from './app-errors';

/** What keeps the whole tab from being used, by the name of its sentence; `null` when it is something that a screen can tell about itself. */
export function failureOf(error: unknown, isExternal: boolean): FailureName | null {
  if (error instanceof ConfigurationError) return 'configuration';
  if (error instanceof OutsideTeamsError) return 'outsideTeams';
  if (error instanceof SignInError) return error.reason === 'failed' ? 'signIn' : error.reason;
  if (error instanceof UnauthenticatedError) return 'signIn';
  if (error instanceof ForbiddenError || error instanceof NotFoundError) return isExternal ? 'noAccessGuest' : 'noAccess';
  if (error instanceof UnreachableError) return 'offline';
  return null;
}

/** What the tenant of the site decides. To a guest «the IT department» is another one, so it is said whose. */
const byTheHost: readonly FailureName[] = [
  'consent',
  'consentSent',
  'device',
  'policy',
  'secondFactor',
  'notAssigned',
  'registration',
  'signIn',
];

export const isForTheHost = (failure: FailureName): boolean => byTheHost.includes(failure);

const nothingToLookUp: readonly SignInFailure[] = ['cancelled', 'offline'];

/** What an administrator needs to see beside the sentence. */
export function detailsOf(error: unknown): readonly string[] {
  if (error instanceof ConfigurationError) return error.faults;
  // Of a person who closed a window, or a network that is away, there is nothing to look up.
  if (error instanceof SignInError && !nothingToLookUp.includes(error.reason) && error.detail) return [error.detail];
  return [];
}

/** Those who only have to sign in meet a button that says so. */
export const isAboutPressing = (failure: FailureName | null): boolean =>
  failure === 'cancelled' || failure === 'declined' || failure === 'signInNeeded' || failure === 'popupBlocked';
