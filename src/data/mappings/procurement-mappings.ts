import type { AwardCriterion, ChecklistMark, OpenProcurement, Procurement, Tenderer } from '../../domain/procurement';
import { procurements } from '../../schema/procurements';
import { rowMapping } from '../rows/row-mapping';
import type { RowReader } from '../rows/row-reader';
import { isDay, isNumber, isText, isYesNo, jsonList, orNull } from './json-list';

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

const overviewOf = (row: RowReader<typeof procurements>) => ({
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

export const procurementMapping = rowMapping(
  procurements,
  [
    'title',
    'description',
    'serviceAreaIds',
    'cpvCodes',
    'purchaseType',
    'estimatedValue',
    'neededBy',
    'plannedStart',
    'startedOn',
    'phase',
    'procedure',
    'responsibleId',
    'caseNumber',
    'tenderToolReference',
    'marketDialogueNote',
    'criteria',
    'climateWeight',
    'climateReason',
    'lots',
    'tenderers',
    'checklist',
    'cancelledReason',
    'replacesAgreementId',
    'resultingAgreementId',
    'requestId',
  ],
  (row): Procurement => ({
    id: row.id,
    ...overviewOf(row),
    description: row.get('description'),
    purchaseType: row.get('purchaseType') ?? 'goodsAndServices',
    startedOn: row.get('startedOn'),
    procedure: row.get('procedure'),
    responsibleId: row.get('responsibleId'),
    caseNumber: row.get('caseNumber'),
    tenderToolReference: row.get('tenderToolReference'),
    marketDialogueNote: row.get('marketDialogueNote'),
    criteria: jsonList<typeof procurements, AwardCriterion>(row, 'criteria', {
      name: isText,
      weight: isNumber,
      isClimate: isYesNo,
    }),
    climateWeight: row.get('climateWeight'),
    climateReason: row.get('climateReason'),
    lots: row.get('lots'),
    tenderers: readTenderers(row),
    checklist: jsonList<typeof procurements, ChecklistMark>(row, 'checklist', {
      item: isText,
      doneById: isNumber,
      doneOn: isDay,
      note: isText,
    }),
    cancelledReason: row.get('cancelledReason'),
    requestId: row.get('requestId'),
  }),
);

export const readTenderers = (row: RowReader<typeof procurements>): readonly Tenderer[] =>
  jsonList<typeof procurements, Tenderer>(row, 'tenderers', {
    name: isText,
    supplierId: orNull(isNumber),
    won: isYesNo,
    feedbackOn: orNull(isDay),
    feedback: isText,
  });
