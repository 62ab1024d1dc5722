import { agreementOptions } from '../../schema/agreement-options';
import { agreements } from '../../schema/agreements';
import { assessments } from '../../schema/assessments';
import { indicators } from '../../schema/indicators';
import { procurements } from '../../schema/procurements';

// Apart from how the rows are read: what is kept of the site has to know the columns when the app opens, and indicators are read by few.

export const measuredValueColumns = {
  list: indicators,
  keys: ['indicator', 'period', 'serviceAreaId', 'value', 'target'],
} as const;

export const assessmentMarkColumns = { list: assessments, keys: ['kind', 'agreementId', 'procurementId', 'status'] } as const;

export const procurementMarkColumns = {
  list: procurements,
  keys: [
    'title',
    'serviceAreaIds',
    'phase',
    'procedure',
    'tenderToolReference',
    'marketDialogueNote',
    'tenderers',
    'resultingAgreementId',
  ],
} as const;

/** The register leaves these two out of what it reads for every row, because nobody sorts or searches by them. */
export const decisionDayColumns = { list: agreementOptions, keys: ['decidedOn'] } as const;
export const standardContractColumns = { list: agreements, keys: ['standardContract'] } as const;
