import { SpError } from '../../http/errors';

/** [I] pnp/cli-microsoft365's tests; the status [?] */
export const webAddressTaken = (path: string): SpError =>
  new SpError(500, '-2147024713, Microsoft.SharePoint.SPException', `The Web site address "${path}" is already in use.`);

/** [?] */
export const webTemplateMissing = (template: string): SpError =>
  new SpError(
    500,
    '-2130575153, Microsoft.SharePoint.SPException',
    `Web template '${template}' is not present in the set of installed templates.`,
  );

/** [W] */
export const webHasWebs = (path: string): SpError =>
  new SpError(
    500,
    '-2130245361, Microsoft.SharePoint.SPException',
    `Error deleting web site "${path}". You can't delete a site that has subsites.`,
  );

/** Words [I] karamem0/SPClientCore's tests, the rest [?] */
export const inheritsRights = (): SpError =>
  new SpError(
    400,
    '-2146233079, System.InvalidOperationException',
    'This operation is not allowed on an object that inherits permissions.',
  );

/** [I] pnp/PnP-PowerShell#278 */
export const assignmentMissing = (principalId: number): SpError =>
  new SpError(404, '-2146232832, Microsoft.SharePoint.SPException', `Can not find the principal with id: ${principalId}.`);
