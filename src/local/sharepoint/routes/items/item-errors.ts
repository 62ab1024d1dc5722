import { badQuery, SpError } from '../../http/errors';
import { isReference, type Field } from '../../store/field';

/** "Invalid … value": the family of answers to a value that the column cannot hold. [W] */
export const invalidValue = (what: string, detail: string): SpError =>
  new SpError(
    400,
    '-2130575336, Microsoft.SharePoint.SPException',
    `Invalid ${what} value.\n\nA ${what} field contains invalid data. Please check the value and try again. (${detail})`,
  );

/** [?] */
export const notConvertible = (type: string): SpError =>
  badQuery(`Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`);

/** [I] pnp/pnpjs#1722, pnp/sp-dev-fx-controls-react#1961 */
export const arrayExpected = (found: 'PrimitiveValue' | 'StartObject'): SpError =>
  badQuery(`An unexpected '${found}' node was found when reading from the JSON reader. A 'StartArray' node was expected.`);

/** [I] pnp/sp-dev-fx-controls-react#1567 */
export const objectExpected = (): SpError =>
  badQuery("An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartObject' node was expected.");

/** [?] */
export const wrongEntityType = (sent: string, expected: string): SpError =>
  badQuery(`An entry with type '${sent}' was found, but it is not assignable to the expected type '${expected}'.`);

/** [R] for a login, [?] for an id. */
export const personMissing = (id: number): SpError =>
  new SpError(400, '-2146232832, Microsoft.SharePoint.SPException', `The specified user ${id} could not be found.`);

/** The limit [D]; words and code [W]. */
const lookupsExceeded = (): SpError =>
  new SpError(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
  );

/** Lookups and persons that one query may bring. [D] */
const mostLookups = 12;

export function checkLookups(fields: readonly Field[]): void {
  if (fields.filter(isReference).length > mostLookups) throw lookupsExceeded();
}

/** [I] pnp/pnpjs#1770 for the list's rule; the code of a column's [W] */
export const ruleBroken = (of: 'list' | 'column'): SpError =>
  new SpError(
    500,
    `${of === 'list' ? -2130575162 : -2130575163}, Microsoft.SharePoint.SPListDataValidationException`,
    'List data validation failed.',
  );

/** [?] */
export const restrictedDelete = (list: string, related: string): SpError =>
  new SpError(
    500,
    '-2130575154, Microsoft.SharePoint.SPException',
    `This item cannot be deleted because an item in the "${related}" list is related to an item in the "${list}" list.`,
  );

export const rangeText = (field: Field): string => {
  const { minimum, maximum } = field.settings;
  if (typeof minimum === 'number' && typeof maximum === 'number')
    return `The value of this field must be between ${minimum} and ${maximum}.`;
  if (typeof minimum === 'number') return `The value of this field must be equal to or greater than ${minimum}.`;
  return `The value of this field must be equal to or less than ${maximum ?? ''}.`;
};
