import { agreementPhase } from '../../../src/domain/agreement-phase';
import type { Agreement } from '../../../src/domain/agreement';
import type { AgreementOnDay } from '../../../src/domain/agreement-on-day';
import type { IndicatorInput } from '../../../src/domain/indicators/indicator';
import type { ProcurementMark } from '../../../src/domain/indicators/indicator-rows';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { currentEnd } from '../../../src/domain/term';
import { anOrganisation, testToday } from '../../support/builders';

export const onDay = (agreement: Agreement, today = testToday): AgreementOnDay => ({
  agreement,
  phase: agreementPhase(agreement, today),
  currentEnd: currentEnd(agreement, today),
});

/** Two areas (1 with a resource person), suppliers 1 (local) and 2 (of another municipality), people 1, 2 and 3; no agreements, all sources empty. */
export function anInput(agreements: readonly Agreement[], over: Partial<IndicatorInput> = {}): IndicatorInput {
  const { serviceAreas, resourceGroup, suppliers, people } = anOrganisation();
  return {
    today: testToday,
    months: 6,
    agreements: agreements.map((agreement) => onDay(agreement)),
    serviceAreas,
    resourceGroup,
    suppliers,
    rules: ruleBook(defaultRuleValues),
    personIds: new Set(people.map(({ id }) => id)),
    callOffs: new Map(),
    assessments: [],
    procurements: [],
    quoteRequests: [],
    decisionDays: new Map(),
    standardContracts: new Set(),
    ...over,
  };
}

export function aProcurement(over: Partial<ProcurementMark> = {}): ProcurementMark {
  return {
    id: 1,
    title: 'Skulemøblar',
    serviceAreaIds: [1],
    phase: 'awarded',
    procedure: 'partI',
    tenderToolReference: '',
    marketDialogueNote: '',
    tenderers: [],
    resultingAgreementId: null,
    ...over,
  };
}
