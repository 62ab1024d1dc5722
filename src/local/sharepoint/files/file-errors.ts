import { SpError } from '../http/errors';

/** [I] SharePoint/sp-dev-docs#4944 */
export const fileMissing = (): SpError => new SpError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');

/** [I] pnp/PnP-PowerShell#1432 the words; [W] the code. */
export const nameTaken = (path: string): SpError =>
  new SpError(400, '-2130575257, Microsoft.SharePoint.SPException', `A file or folder with the name ${path} already exists.`);

/** [W] */
export const nameNotPermitted = (): SpError =>
  new SpError(
    400,
    '-2130575245, Microsoft.SharePoint.SPException',
    'The file or folder name contains characters that are not permitted.  Please use a different name.',
  );

/** The limit [D]; words and code [W]. */
export const pathTooLong = (): SpError =>
  new SpError(
    400,
    '-2147024690, System.IO.PathTooLongException',
    'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than 255 characters for any single URL component).',
  );

/** [W] */
export const checkedOutBy = (path: string, login: string): SpError =>
  new SpError(
    423,
    '-2130575306, Microsoft.SharePoint.SPFileCheckOutException',
    `The file "${path}" is checked out for editing by ${login}.`,
  );

/** [W] */
export const notCheckedOut = (path: string): SpError =>
  new SpError(400, '-2147024738, Microsoft.SharePoint.SPFileCheckOutException', `The file "${path}" is not checked out.`);

/** [I] SubPointSolutions/spmeta2#89 the words, with both spaces; [?] the code. */
export const noDrafts = (): SpError =>
  new SpError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    'You can only publish, unpublish  documents in a minor version enabled list',
  );

/** [?] */
export const notPublished = (path: string): SpError =>
  new SpError(400, '-2146232832, Microsoft.SharePoint.SPException', `The file "${path}" is not published.`);

/** "Only documents in lists that are enabled for content approval can be approved." [D]; [?] the words. */
export const noApproval = (): SpError =>
  new SpError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    'You can only approve or reject documents in a list that requires content approval.',
  );

/** [?] */
export const notSubmitted = (path: string): SpError =>
  new SpError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    `The file "${path}" is a draft that is not submitted for approval.`,
  );

/** [D] that there are no more than 511; [?] the words. */
export const tooManyDrafts = (): SpError =>
  new SpError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    'The file has 511 minor versions since its last major version. Publish it before more are made.',
  );

/** [?] */
export const folderNotEmpty = (): SpError =>
  new SpError(400, '-2147024751, Microsoft.SharePoint.SPException', 'The folder is not empty.');

/** [?] */
export const uploadMissing = (id: string): SpError =>
  new SpError(404, '-2147024894, System.IO.FileNotFoundException', `There is no upload with the id ${id}.`);

/** [?] */
export const wrongOffset = (asked: number, actual: number): SpError =>
  new SpError(
    400,
    '-2147024809, System.ArgumentException',
    `The file offset ${asked} is not the size of the data that was uploaded so far, ${actual}.`,
  );
