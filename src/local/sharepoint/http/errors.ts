/**
 * An answer that is not success, as SharePoint Online words it. `code` is `<hresult>, <type>`; clients branch on it, so each situation is made in
 * one place: here, in routes/lists/list-errors.ts, routes/items/item-errors.ts or odata/query-errors.ts. How sure the wording and code are:
 * [R] recorded from SharePoint Online (pnp/pnpcore's mock data) · [D] Microsoft's documentation · [I] verbatim in a GitHub issue, named where it is
 * not in the design · [W] one weak source · [?] unverified.
 */
export class SpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly options: { readonly headers?: Readonly<Record<string, string>>; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SpError';
  }

  get headers(): Readonly<Record<string, string>> {
    return this.options.headers ?? {};
  }
}

/** [W] the words, the code [?]; `resource` is the method's own name */
export const wrongMethod = (method: string, resource: string): SpError =>
  new SpError(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${method}' cannot be used to access the resource '${resource}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.`,
  );

/** [I]; items `"guid,n"`, lists `"n"` */
export const etagMismatch = (asked: string, actual: string): SpError =>
  new SpError(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${asked}' does not match the object's ETag value '${actual}'.`,
  );

/** [R] */
export const listMissingByTitle = (title: string, siteUrl: string): SpError =>
  new SpError(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${siteUrl}'.`);

/** [R] the words, [?] the code */
export const listMissing = (): SpError =>
  new SpError(
    404,
    '-2130575322, System.ArgumentException',
    'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.',
  );

/** [?] */
export const listMissingByPath = (path: string): SpError =>
  new SpError(404, '-2147024894, System.IO.FileNotFoundException', `File Not Found. The list at '${path}' does not exist.`);

/** [R] */
export const itemMissing = (): SpError =>
  new SpError(404, '-2130575338, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.');

/** [R] */
export const listTitleTaken = (): SpError =>
  new SpError(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );

/** [R] */
export const badArgument = (message = 'Value does not fall within the expected range.'): SpError =>
  new SpError(400, '-2147024809, System.ArgumentException', message);

/** A question (path or query) that cannot be read, or that names a property which is not there. [I] microsoftgraph/microsoft-graph-docs#9642 */
export const badQuery = (message: string): SpError =>
  new SpError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

/** [?] SharePoint Online stops such a question by the length of its address, where it is no batch. */
export const queryTooComplex = (cause: unknown): SpError =>
  new SpError(400, badQuery('').code, 'The query is too complex.', { cause });

/** [W], words [I] for a property of SP.User */
export const unknownProperty = (property: string, type: string): SpError =>
  badQuery(
    `The property '${property}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
  );

/** A column that is not there, in $select or $expand of items. [I] mrackley/HillbillyCascade#7, nittygritty-uk/Atvero-Issues#5 (400). */
export const unknownField = (field: string): SpError =>
  new SpError(400, '-1, Microsoft.SharePoint.SPException', `The field or property '${field}' does not exist.`);

/** [W] */
export const textTooLong = (field: string): SpError =>
  new SpError(
    400,
    '-2130575336, Microsoft.SharePoint.SPException',
    `Invalid text value.\n\nA text field contains invalid data. Please check the value and try again. (${field})`,
  );

/** [W] */
export const duplicateValue = (field: string): SpError =>
  new SpError(
    400,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${field}].`,
  );

const digestWords =
  "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.";

/** [I] vgrem/phpSPO#61 */
export const digestInvalid = (): SpError => new SpError(403, '-2130575251, Microsoft.SharePoint.SPException', digestWords);

/** The same words under another code: [I] pnp/pnpjs#2186, pnp/pnpjs#2531 */
export const digestExpired = (): SpError => new SpError(403, '-2130575252, Microsoft.SharePoint.SPException', digestWords);

/** Recorded words and code [I]; writes here go one after another, so only a fault on demand says it. */
export const saveConflict = (): SpError =>
  new SpError(
    409,
    '-2130246326, Microsoft.SharePoint.SPException',
    'Save Conflict.\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.',
  );

/** [W] */
export const accessDenied = (): SpError =>
  new SpError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.',
  );

/** [R] */
export const unknownUser = (login: string): SpError =>
  new SpError(400, '-2146232832, Microsoft.SharePoint.SPException', `The specified user ${login} could not be found.`);

/** [?] */
export const userMissing = (): SpError =>
  new SpError(404, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');

/** [?] */
export const groupMissing = (): SpError =>
  new SpError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');

/** [?] */
export const groupTitleTaken = (): SpError =>
  new SpError(
    500,
    '-2130575293, Microsoft.SharePoint.SPException',
    'The specified name is already in use.\n\nPlease try again with a different name.',
  );

/** [I] */
export const threshold = (): SpError =>
  new SpError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );

/** Never an answer of SharePoint Online: this local server has not got the call yet, and says so instead of guessing. */
export const notImplemented = (what: string): SpError =>
  new SpError(
    501,
    '-1, Local.NotImplemented',
    `The local SharePoint does not answer this call yet: ${what}. It exists to let the product run without a tenant; add a route in src/local/sharepoint/routes if the product needs it.`,
  );

/** [?] */
export const unexpected = (cause: unknown): SpError =>
  new SpError(500, '-1, Microsoft.SharePoint.Client.UnknownError', 'Unknown Error', { cause });
