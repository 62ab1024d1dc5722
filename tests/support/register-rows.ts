import type { Agreement } from '../../src/domain/agreement';
import { ruleBook } from '../../src/domain/rules-in-force';
import type { Organisation } from '../../src/data/ports/organisation-store';
import { lookupsOf } from '../../src/ui/state/lookups';
import { registerRow, type RegisterRow } from '../../src/ui/state/register-row';
import { anAgreement, anOrganisation, testToday } from './builders';

/** A row of the register as the app makes it, from what matters to the test. */
export function aRow(over: Partial<Agreement> = {}, organisation: Organisation = anOrganisation()): RegisterRow {
  return registerRow(anAgreement(over), lookupsOf(organisation), testToday, ruleBook(organisation.ruleValues));
}
