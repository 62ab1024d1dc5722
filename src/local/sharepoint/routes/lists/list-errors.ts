import { SpError } from '../../http/errors';

const spException = (status: number, hresult: number, message: string): SpError =>
  new SpError(status, `${hresult}, Microsoft.SharePoint.SPException`, message);

/** Words and code [I] pnp/pnpframework#880, status [?]. */
export const fieldMissing = (name: string): SpError =>
  new SpError(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.`,
  );

/** [I] pnp/cli-microsoft365#2906 the code and the words, [?] the status */
export const invalidTemplate = (): SpError => spException(500, -2130575237, 'Invalid list template.');

/** [I] pnp/PnP-PowerShell#81 the words, [?] code and status */
export const noMinorVersions = (): SpError => spException(400, -2146232832, 'The list does not support minor versioning.');

/** [?] */
export const fieldNameTaken = (name: string): SpError =>
  spException(500, -2130575257, `A duplicate field name "${name}" was found.`);

/** [?] */
export const fieldIdTaken = (id: string): SpError =>
  spException(500, -2130575257, `The field specified with ID {${id}} is already in the list.`);

/** [?] */
export const fieldXmlInvalid = (): SpError =>
  spException(
    400,
    -2130575340,
    'The XML of the field is not valid: a <Field> element with Type and DisplayName or Name is needed.',
  );

/** [?] */
export const fieldSealed = (name: string): SpError =>
  spException(400, -2130575304, `The field cannot be deleted or changed in this way: ${name}.`);

/** [?] */
export const tooManyIndexes = (): SpError =>
  spException(
    400,
    -2147467259,
    'You cannot add another index to this list. The maximum number of indexed columns on a list is 20.',
  );

/** [?] */
export const notIndexable = (name: string): SpError =>
  spException(400, -2130575294, `The column '${name}' cannot be indexed because its type does not support an index.`);

/** [I] pnp/pnpjs#245 the status and the words, [?] the code */
export const uniqueNeedsIndex = (): SpError =>
  spException(500, -2130575168, 'This field must be indexed to enforce unique values');

/** [I] SharePoint/PnP-JS-Core#618 the code, pnp/PnP-PowerShell#1288 the words */
export const formulaInvalid = (): SpError =>
  spException(500, -2130575270, 'The formula contains a syntax error or is not supported.');

/** [I] pnp/PnP-PowerShell#276 the words, [?] the code */
export const formulaColumnMissing = (): SpError =>
  spException(
    500,
    -2130575271,
    'The formula refers to a column that does not exist.  Check the formula for spelling mistakes or change the non-existing column to an existing column.',
  );

/** [W] */
export const hasDuplicates = (): SpError =>
  new SpError(
    400,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    'This column contains duplicate values. You must remove all duplicate values before you can enforce unique values.',
  );

/** [?] */
export const viewMissing = (): SpError =>
  new SpError(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');

/** [?] */
export const lookupListMissing = (): SpError =>
  new SpError(
    404,
    '-2130575322, System.ArgumentException',
    'List does not exist. The list that the column looks up is not there.',
  );
