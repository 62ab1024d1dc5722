import type { AwardCriterion, ChecklistMark, Procurement } from '../../domain/procurement';
import { procurements } from '../../schema/procurements';
import { rowMapping } from '../rows/row-mapping';
import { isDay, isNumber, isText, isYesNo, jsonList } from './json-list';
import { overviewOf } from './open-procurement-mapping';
import { readTenderers } from './read-tenderers';

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
