import type { ProcurementPhase } from '../domain/procurement';
import { choice, currency, date, lines, lookup, lookups, note, number, text } from './column-types';
import { procurementRights } from './groups';
import { list } from './list';
import { procedureParts } from './shared-choices';

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
  url: 'Lists/Procurements',
  title: 'Behov og anskaffingar',
  description: 'Behov for avtalar, og anskaffingane dei blir til.',
  rights: procurementRights,
  columns: {
    title: text('Title', 'Kva det er behov for', { required: true }),
    serviceAreaIds: lookups('ServiceAreas', 'Tenesteområde', 'serviceAreas', {
      help: 'Fleire område: eit behov på tvers av sektorane.',
    }),
    cpvCodes: lines('CpvCodes', 'CPV-kodar', { maxLength: 2000, help: 'Éin kode på kvar linje.' }),
    estimatedValue: currency('EstimatedValue', 'Anslått verdi', { min: 0, help: 'Kroner utan meirverdiavgift.' }),
    neededBy: date('NeededBy', 'Trengst innan', { indexed: true }),
    plannedStart: date('PlannedStart', 'Planlagd start', { indexed: true }),
    phase: choice('Phase', 'Fase', { choices: phases, default: 'need', required: true, indexed: true }),
    procedure: choice('Procedure', 'Prosedyre', { choices: procedureParts }),
    tenderToolReference: text('TenderToolReference', 'Referanse i KGV', {
      help: 'Nummeret i konkurransegjennomføringsverktøyet.',
    }),
    marketDialogueNote: note('MarketDialogueNote', 'Marknadsdialog'),
    awardCriteria: note('AwardCriteria', 'Tildelingskriterium'),
    climateWeight: number('ClimateWeight', 'Vekt på klima og miljø i prosent', { min: 0, max: 100 }),
    lots: note('Lots', 'Delkontraktar'),
    tendererFeedback: note('TendererFeedback', 'Tilbakemelding til tapande tilbydarar'),
    replacesAgreementId: lookup('ReplacesAgreement', 'Erstattar avtale', 'agreements', { indexed: true }),
    resultingAgreementId: lookup('ResultingAgreement', 'Ny avtale', 'agreements', { indexed: true }),
  },
  views: [
    {
      name: 'Procurements',
      title: 'Alle behov og anskaffingar',
      fields: ['LinkTitle', 'ServiceAreas', 'Phase', 'EstimatedValue', 'NeededBy', 'PlannedStart', 'ReplacesAgreement'],
    },
  ],
});
