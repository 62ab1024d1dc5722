import { RejectedError } from '../data-errors';

/** The list view threshold: the filter found more rows than SharePoint goes through for one query. */
export const isTooMuch = (error: unknown): boolean =>
  error instanceof RejectedError && error.sharePointCode.startsWith('-2147024860');
