import { agreementOptions } from '../schema/agreement-options';
import { agreementSuppliers } from '../schema/agreement-suppliers';
import { agreements } from '../schema/agreements';
import type { DraftFault } from './data-errors';
import { validateAgainstSchema } from './draft-validation';
import { optionValues, supplierValues } from './mappings/agreement-child-mappings';
import { agreementValues } from './mappings/agreement-mapping';
import type { AgreementChange } from './ports/agreement-store';

/**
 * Every fault of an agreement that is about to be saved, its options and suppliers included.
 * @example
 * agreementFaults({ draft: { ...draft, title: '' }, options: [], suppliers: [] }) // [{ field: 'title', rule: 'required' }]
 */
export function agreementFaults(change: AgreementChange): readonly DraftFault[] {
  // The agreement that a child belongs to is set when it is written, so any id does here.
  const agreementId = 1;
  return [
    ...validateAgainstSchema(agreements, agreementValues(change.draft), { whole: true }),
    ...termFaults(change),
    ...change.options.flatMap((option, index) =>
      validateAgainstSchema(
        agreementOptions,
        { ...optionValues(option), agreementId },
        { whole: true, prefix: `options.${index}` },
      ),
    ),
    ...change.suppliers.flatMap((supplier, index) =>
      validateAgainstSchema(
        agreementSuppliers,
        { ...supplierValues(supplier), agreementId },
        { whole: true, prefix: `suppliers.${index}` },
      ),
    ),
  ];
}

/** Only an open-ended agreement is without an end (domain.md section 3). */
function termFaults({ draft: { startDate, endDate, openEnded } }: AgreementChange): readonly DraftFault[] {
  if (endDate === null) return openEnded ? [] : [{ field: 'endDate', rule: 'required' }];
  return endDate < startDate ? [{ field: 'endDate', rule: 'endBeforeStart' }] : [];
}
