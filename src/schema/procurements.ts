import type { ProcurementPhase } from '../domain/procurement';
import { choice, currency, date, json, lines, lookup, lookups, note, number, person, text } from './column-types';
import { procurementRights } from './groups';
import { list } from './list';
import { procedureParts, purchaseTypes } from './shared-choices';

const phases: Readonly<Record<ProcurementPhase, string>> = {
  need: 'Behov',
  planned: 'Planlagd',
  marketDialogue: 'Marknadsdialog',
  announced: 'Kunngjord',
  evaluation: 'Evaluering',
  standstill: 'Karensperiode',
  awarded: 'Tildelt',
  cancelled: 'Avlyst',
};

/** Needs and the procurements they become. */
export const procurements = list({
  key: 'procurements',
  title: 'Behov og anskaffingar',
  description: 'Behov for avtalar, og anskaffingane dei blir til.',
  rights: procurementRights,
  columns: {
    title: text('Title', 'Kva det er behov for', { required: true }),
    description: note('Description', 'Nærare om behovet'),
    serviceAreaIds: lookups('ServiceAreas', 'Tenesteområde', 'serviceAreas', {
      help: 'Fleire område: eit behov på tvers av sektorane.',
    }),
    cpvCodes: lines('CpvCodes', 'CPV-kodar', { maxLength: 2000, help: 'Éin kode på kvar linje.' }),
    purchaseType: choice('PurchaseType', 'Kva som blir kjøpt', {
      choices: purchaseTypes,
      default: 'goodsAndServices',
      required: true,
    }),
    estimatedValue: currency('EstimatedValue', 'Anslått verdi', { min: 0, help: 'Kroner utan meirverdiavgift.' }),
    neededBy: date('NeededBy', 'Trengst innan', { indexed: true }),
    plannedStart: date('PlannedStart', 'Planlagd start', { indexed: true }),
    startedOn: date('StartedOn', 'Starta', { help: 'Dagen anskaffinga tok til: reglane den dagen gjeld.' }),
    phase: choice('Phase', 'Fase', { choices: phases, default: 'need', required: true, indexed: true }),
    procedure: choice('Procedure', 'Prosedyre', { choices: procedureParts }),
    responsibleId: person('Responsible', 'Ansvarleg', { indexed: true }),
    caseNumber: text('CaseNumber', 'Saksnummer', { maxLength: 50 }),
    tenderToolReference: text('TenderToolReference', 'Referanse i KGV', {
      help: 'Nummeret i konkurransegjennomføringsverktøyet.',
    }),
    marketDialogueNote: note('MarketDialogueNote', 'Marknadsdialog'),
    criteria: json('AwardCriteria', 'Tildelingskriterium', { help: 'Namn og vekt. Blir skrive av appen.' }),
    climateWeight: number('ClimateWeight', 'Vekt på klima og miljø i prosent', { min: 0, max: 100 }),
    climateReason: note('ClimateReason', 'Kvifor klima ikkje er vekta', { maxLength: 2000 }),
    lots: lines('Lots', 'Delkontraktar', { maxLength: 2000, help: 'Éin delkontrakt på kvar linje.' }),
    tenderers: json('Tenderers', 'Tilbydarar', { help: 'Kven som gav tilbod, og tilbakemeldinga. Blir skrive av appen.' }),
    checklist: json('Checklist', 'Sjekkliste', { help: 'Kva som er gjort, av kven og når. Blir skrive av appen.' }),
    cancelledReason: note('CancelledReason', 'Kvifor avlyst', { maxLength: 2000 }),
    replacesAgreementId: lookup('ReplacesAgreement', 'Erstattar avtale', 'agreements', { indexed: true }),
    resultingAgreementId: lookup('ResultingAgreement', 'Ny avtale', 'agreements', { indexed: true }),
    requestId: lookup('NeedRequest', 'Meldt behov', 'needRequests', { indexed: true }),
  },
  views: [
    {
      name: 'Procurements',
      title: 'Alle behov og anskaffingar',
      fields: [
        'LinkTitle',
        'ServiceAreas',
        'Phase',
        'EstimatedValue',
        'NeededBy',
        'PlannedStart',
        'Responsible',
        'ReplacesAgreement',
      ],
    },
  ],
});
