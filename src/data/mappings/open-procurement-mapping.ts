import type { OpenProcurement } from '../../domain/procurement';
import { procurements } from '../../schema/procurements';
import { rowMapping } from '../rows/row-mapping';
import type { RowReader } from '../rows/row-reader';

/** What overviews read; the rest of a row is read with the procurement itself. */
export const openProcurementMapping = rowMapping(
  procurements,
  [
    'title',
    'serviceAreaIds',
    'cpvCodes',
    'estimatedValue',
    'neededBy',
    'plannedStart',
    'phase',
    'replacesAgreementId',
    'resultingAgreementId',
  ],
  (row): OpenProcurement => ({ id: row.id, ...overviewOf(row) }),
);

/** The part of a procurement that overviews read. */
export const overviewOf = (row: RowReader<typeof procurements>) => ({
  title: row.need('title'),
  serviceAreaIds: row.get('serviceAreaIds'),
  cpvCodes: row.get('cpvCodes'),
  estimatedValue: row.get('estimatedValue'),
  neededBy: row.get('neededBy'),
  plannedStart: row.get('plannedStart'),
  phase: row.need('phase'),
  replacesAgreementId: row.get('replacesAgreementId'),
  resultingAgreementId: row.get('resultingAgreementId'),
});
