import { SpError } from '../../http/errors';
import { BadTokenError } from '../../store/change-token';

const refusals: Readonly<Record<BadTokenError['reason'], SpError>> = {
  // Code and words as clients of SharePoint Online look for them; the status is [?].
  tooOld: new SpError(
    500,
    '-2130575172, Microsoft.SharePoint.SPException',
    'The changeToken refers to a time before the start of the current change log.',
  ),
  // The same.
  scope: new SpError(
    500,
    '-2130575173, Microsoft.SharePoint.SPException',
    'Cannot use the changeToken from one object against a different object',
  ),
  // Code and type known, status and words [?].
  format: new SpError(400, '-1, System.FormatException', 'Input string was not in a correct format.'),
};

/** What reads the log, with its refusals in SharePoint's words. */
export function withTokenErrors<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadTokenError)) throw error;
    const { status, code, message } = refusals[error.reason];
    throw new SpError(status, code, message, { cause: error });
  }
}
