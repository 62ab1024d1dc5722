import { SpError } from '../http/errors';
import type { Field } from '../store/field';
import { typeAsString } from '../store/field';
import type { List } from '../store/list';

/** In $filter the words are [I] pnp/PnP#1585 and the code [I] pnp/pnpframework#880 (CSOM); status 400, and the same for $orderby, [?]. */
export const columnMissing = (name: string, list: List): SpError =>
  new SpError(
    400,
    '-2147024809, System.ArgumentException',
    `Column '${name}' does not exist. It may have been deleted by another user.  /${list.record.url}`,
  );

/** Lookups and persons must be expanded before $select and $orderby may step into them. Words [I] pnp/pnpjs#2434, code [?]. */
export const needsExpand = (asked: string, field: string): SpError =>
  new SpError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The query to field '${asked}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${field}.`,
  );

/** [?] */
export const notFilterable = (field: Field): SpError =>
  new SpError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The field '${field.entityName}' of type '${typeAsString(field)}' cannot be used in the query filter expression.`,
  );

/** [?] */
export const notSortable = (field: Field): SpError =>
  new SpError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The field '${field.entityName}' of type '${typeAsString(field)}' cannot be used in the query order by expression.`,
  );
