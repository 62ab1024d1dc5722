import type { SignInFailure } from './app-errors';

/**
 * What Entra's numbers mean for the person: who has to do something. Microsoft may change the numbers, so one that is not here is told as it is, with the
 * general sentence. https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const numbers: Readonly<Partial<Record<SignInFailure, readonly number[]>>> = {
  consent: [65001, 90008, 90094],
  consentSent: [90095],
  declined: [65004],
  device: [50005, 50097, 50127, 50129, 50155, 50187, 53000, 53001, 53002, 135011],
  policy: [50131, 53003, 53004, 53010, 53011, 530032, 530034, 530035],
  secondFactor: [50072, 50074, 50076, 50078, 50079, 50087, 50088, 50158],
  notAssigned: [50105],
  notInvited: [16000, 16003, 50014, 50020, 50034, 51004, 90072, 90084, 500208],
  ownOrganisation: [50002, 500021, 500022, 500212],
  theirOrganisation: [500213],
  account: [50053, 50055, 50057, 50144],
  registration: [
    28002, 28003, 50001, 50011, 50194, 65005, 70001, 70004, 70005, 70011, 90002, 500011, 650052, 650054, 650056, 650057, 700011,
    700016, 700054, 900971, 1000031, 7000112, 7000218, 9002326,
  ],
  clock: [50013, 80013, 500133],
  busy: [50000, 50033, 50196, 90006, 90012, 90024, 90033, 90055, 90090, 90091],
};

const byNumber: ReadonlyMap<number, SignInFailure> = new Map(
  Object.entries(numbers).flatMap(([reason, given]) => given.map((number) => [number, reason as SignInFailure] as const)),
);

/** MSAL's own words for what Entra was never asked or did not answer. */
const byCode: Readonly<Record<string, SignInFailure>> = {
  user_canceled: 'cancelled',
  user_cancelled: 'cancelled',
  access_denied: 'cancelled',
  consent_required: 'consent',
  popup_window_error: 'popupBlocked',
  empty_window_error: 'popupBlocked',
  timed_out: 'timeout',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  nested_app_auth_bridge_disabled: 'unavailable',
  no_account_error: 'signInNeeded',
  // Given up for a newer window.
  interaction_in_progress_cancelled: 'signInNeeded',
  temporarily_unavailable: 'busy',
};

export interface Reason {
  readonly reason: SignInFailure;
  /** Entra's number if it gave one, otherwise MSAL's word for it. Never what they wrote: that may quote anything. */
  readonly detail: string;
}

/**
 * Whose it is to mend that MSAL could not get a token.
 * @example reasonOf({ errorCode: 'access_denied', errorMessage: 'AADSTS53003: …' }) // { reason: 'policy', detail: 'AADSTS53003' }
 */
export function reasonOf(error: unknown): Reason {
  const code = textOf(error, 'errorCode');
  const number =
    /AADSTS(\d{5,8})/.exec(`${code} ${textOf(error, 'errorMessage')}`)?.[1] ?? /^\d{5,8}$/.exec(textOf(error, 'errorNo'))?.[0];
  // A code is one word; whatever else a host may have put there is not shown.
  const word = /^[\w-]{1,60}$/.test(code) ? code : '';
  const detail = number ? `AADSTS${number}` : word;
  return {
    reason: (number && byNumber.get(Number(number))) || (Object.hasOwn(byCode, code) && byCode[code]) || 'failed',
    detail,
  };
}

function textOf(error: unknown, key: string): string {
  const value: unknown = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}
