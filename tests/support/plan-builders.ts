import type { QuoteRequestMark } from '../../src/domain/indicators/indicator-rows';
import { asQuoteRequestMark } from './fake-indicators';
import { calendarDate } from '../../src/domain/calendar-date';
import type { NeedRequest } from '../../src/domain/need-request';
import { newNeed, type Procurement, type Tenderer } from '../../src/domain/procurement';
import type { QuoteRequest } from '../../src/domain/quote-request';
import type { RevisionCampaign } from '../../src/domain/revision-campaign';

export function aProcurement(over: Partial<Procurement> = {}): Procurement {
  return {
    ...newNeed,
    id: 1,
    title: 'Skulemøblar',
    serviceAreaIds: [1],
    cpvCodes: ['39160000'],
    estimatedValue: 2_600_000,
    neededBy: calendarDate('2026-08-01'),
    ...over,
  };
}

export function aTenderer(over: Partial<Tenderer> = {}): Tenderer {
  return { name: 'Møbel AS', supplierId: null, won: false, feedbackOn: calendarDate('2025-11-01'), feedback: 'Brev', ...over };
}

export function aNeedRequest(over: Partial<NeedRequest> = {}): NeedRequest {
  return {
    id: 1,
    title: 'Vask av arbeidsklede',
    description: '',
    serviceAreaIds: [1],
    cpvCodes: ['98310000'],
    purchaseType: 'goodsAndServices',
    estimatedValue: 300_000,
    neededBy: calendarDate('2026-06-01'),
    replacesAgreementId: null,
    guidance: '',
    requestedById: 1,
    requestedOn: calendarDate('2025-11-20'),
    withdrawn: false,
    ...over,
  };
}

export function aQuoteRequest(over: Partial<QuoteRequest> = {}): QuoteRequest {
  return {
    id: 1,
    title: 'Benker til kaien',
    serviceAreaId: 1,
    cpvCodes: [],
    estimatedValue: 60_000,
    asked: [{ supplierId: 1, askedOn: calendarDate('2025-11-10'), answer: 'waiting', amount: null, note: '' }],
    fewerLocalReason: '',
    chosenSupplierId: null,
    chosenReason: '',
    date: calendarDate('2025-11-10'),
    responsibleId: 1,
    ...over,
  };
}

/** The same as an indicator reads it. */
export const aQuoteRequestMark = (over: Partial<QuoteRequest> = {}): QuoteRequestMark => asQuoteRequestMark(aQuoteRequest(over));

export function aRevisionCampaign(over: Partial<RevisionCampaign> = {}): RevisionCampaign {
  return {
    id: 1,
    title: 'Revisjon 2025',
    serviceAreaId: 1,
    startedOn: calendarDate('2025-11-01'),
    dueOn: calendarDate('2026-02-28'),
    startedById: 3,
    closedOn: null,
    ...over,
  };
}
