import { SpError } from '../../http/errors';

const spException = (status: number, hresult: number, message: string): SpError =>
  new SpError(status, `${hresult}, Microsoft.SharePoint.SPException`, message);

/** What is below a content type that is not there. [I] CopyJet's notes of SharePoint Online, 2026, status and type; [?] the words */
export const contentTypeMissing = (): SpError =>
  new SpError(
    404,
    '-2147024894, Microsoft.SharePoint.Client.ResourceNotFoundException',
    'Cannot find resource for the request ContentTypes.',
  );

/** [I] the words, [?] the code */
export const contentTypeTaken = (name: string): SpError =>
  spException(500, -2130575183, `A duplicate content type "${name}" was found.`);

/** [W] the words, [?] the code */
export const contentTypeInUse = (): SpError =>
  new SpError(500, '-2146232832, Microsoft.SharePoint.SPContentTypeInUseException', 'The content type is in use.');

/** [I] the words, SharePoint/sp-dev-docs#2750; [?] the code */
export const contentTypeOfFeature = (name: string): SpError =>
  spException(500, -2146232832, `The content type "${name}" is part of an application feature.`);

/** [W] */
export const contentTypeSealed = (): SpError =>
  new SpError(500, '-2146232832, Microsoft.SharePoint.SPContentTypeSealedException', 'The content type is sealed.');

/** [W] */
export const contentTypeReadOnly = (): SpError =>
  new SpError(500, '-2146232832, Microsoft.SharePoint.SPContentTypeReadOnlyException', 'The content type is read only.');

/** [I] in Hungarian in CopyJet's notes of SharePoint Online, 2026 */
export const fieldLinkUnchangeable = (): SpError =>
  new SpError(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    'The type SP.FieldLink does not support HTTP PATCH method.',
  );
