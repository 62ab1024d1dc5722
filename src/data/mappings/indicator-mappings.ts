import type { AssessmentMark, ProcurementMark, QuoteRequestMark } from '../../domain/indicators/indicator-rows';
import type { MeasuredValue } from '../../domain/indicators/measured-value';
import { periodEnd } from '../../domain/indicators/period';
import { quoteRequests } from '../../schema/quote-requests';
import { rowMapping } from '../rows/row-mapping';
import type { RowReader } from '../rows/row-reader';
import { readTenderers } from './read-tenderers';
import {
  assessmentMarkColumns,
  decisionDayColumns,
  measuredValueColumns,
  procurementMarkColumns,
  standardContractColumns,
} from './indicator-columns';

export const measuredValueMapping = rowMapping(measuredValueColumns.list, measuredValueColumns.keys, (row): MeasuredValue => ({
  id: row.id,
  indicator: row.need('indicator').trim(),
  period: row.need('period').trim(),
  periodEnd: readPeriodEnd(row),
  areaId: row.get('serviceAreaId'),
  value: row.need('value'),
  target: row.get('target'),
}));

function readPeriodEnd(row: RowReader<typeof measuredValueColumns.list>): MeasuredValue['periodEnd'] {
  const end = periodEnd(row.need('period'));
  if (end === null) throw row.bad('period', 'is neither a year nor a month');
  return end;
}

export const assessmentMarkMapping = rowMapping(
  assessmentMarkColumns.list,
  assessmentMarkColumns.keys,
  (row): AssessmentMark => ({
    id: row.id,
    kind: row.need('kind'),
    status: row.need('status'),
    agreementId: row.get('agreementId'),
    procurementId: row.get('procurementId'),
  }),
);

export const procurementMarkMapping = rowMapping(
  procurementMarkColumns.list,
  procurementMarkColumns.keys,
  (row): ProcurementMark => ({
    id: row.id,
    title: row.need('title'),
    serviceAreaIds: row.get('serviceAreaIds'),
    phase: row.need('phase'),
    procedure: row.get('procedure'),
    tenderToolReference: row.get('tenderToolReference'),
    marketDialogueNote: row.get('marketDialogueNote'),
    tenderers: readTenderers(row),
    resultingAgreementId: row.get('resultingAgreementId'),
  }),
);

/** Not kept in the copy: what is kept has to be known when the app opens, and this is read by few. */
export const quoteRequestMarkMapping = rowMapping(
  quoteRequests,
  ['title', 'serviceAreaId', 'estimatedValue', 'askedSupplierIds', 'chosenSupplierId', 'date'],
  (row): QuoteRequestMark => ({
    id: row.id,
    title: row.need('title'),
    serviceAreaId: row.need('serviceAreaId'),
    estimatedValue: row.get('estimatedValue'),
    askedIds: row.get('askedSupplierIds'),
    chosenSupplierId: row.get('chosenSupplierId'),
    date: row.need('date'),
  }),
);

export const decisionDayMapping = rowMapping(decisionDayColumns.list, decisionDayColumns.keys, (row) => ({
  id: row.id,
  decidedOn: row.get('decidedOn'),
}));

export const standardContractMapping = rowMapping(standardContractColumns.list, standardContractColumns.keys, (row) => ({
  id: row.id,
  standardContract: row.get('standardContract'),
}));
