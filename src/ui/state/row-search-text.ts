import type { RegisterRow } from './register-row';
import { searchTextOf, type SearchText } from '../../domain/search/search-text';

/** What an agreement is found by, in the order that a hit counts: name and number, purpose, what its CPV codes mean, suppliers. */
export function rowSearchText({ agreement, supplierNames }: RegisterRow, meanings: readonly string[] = []): SearchText {
  return searchTextOf([
    `${agreement.title}\n${agreement.referenceNumber}`,
    agreement.purpose,
    [...agreement.cpvCodes, ...meanings].join('\n'),
    supplierNames.join('\n'),
  ]);
}
