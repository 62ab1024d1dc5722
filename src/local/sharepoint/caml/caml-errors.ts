import { SpError } from '../http/errors';

/** A column that is not there, or `And`/`Or` with one part: [I] pnp/sp-dev-fx-webparts#2052 (code and words), pnp/pnpcore#489. */
export const fieldNotInstalled = (): SpError =>
  new SpError(
    500,
    '-2130575340, Microsoft.SharePoint.SPException',
    'One or more field types are not installed properly. Go to the list settings page to delete these fields.',
  );

/** A query that cannot be read. [W] */
export const camlRefused = (): SpError =>
  new SpError(500, '-2147467259, Microsoft.SharePoint.SPException', 'Cannot complete this action.\n\nPlease try again.');
