import { SpError } from '../http/errors';

/** [W] */
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
