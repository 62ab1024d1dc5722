import type { Assessment, AssessmentKind, AssessmentResult, AssessmentStatus } from '../domain/assessment';
import { choice, date, json, lookup, note, person, text } from './column-types';
import { followUpRights } from './groups';
import { list } from './list';

const kinds: Readonly<Record<AssessmentKind, string>> = {
  reservedInclusive: 'Reservert eller inkluderande',
  revision: 'Revisjon',
  risk: 'Risiko',
  finalEvaluation: 'Sluttevaluering',
};
const statuses: Readonly<Record<AssessmentStatus, string>> = {
  draft: 'Utkast',
  awaitingAcknowledgement: 'Ventar på kvittering',
  done: 'Ferdig',
};
const results: Readonly<Record<AssessmentResult, string>> = {
  reserved: 'Reservert',
  inclusive: 'Inkluderande',
  ordinary: 'Vanleg',
  keep: 'Behalde',
  renew: 'Fornye',
  end: 'Avslutte',
  replace: 'Byte ut',
  lowRisk: 'Låg risiko',
  mediumRisk: 'Middels risiko',
  highRisk: 'Høg risiko',
  goodDelivery: 'God leveranse',
  mixedDelivery: 'Blanda leveranse',
  poorDelivery: 'Dårleg leveranse',
};
const places: Readonly<Record<NonNullable<Assessment['recordedIn']>, string>> = {
  protocol: 'Anskaffingsprotokoll',
  ownNote: 'Eige notat',
};

/** Assessments of agreements and procurements, each step with a conclusion and a reason. */
export const assessments = list({
  key: 'assessments',
  title: 'Vurderingar',
  description: 'Vurderingar av avtalar og anskaffingar, med konklusjon og grunngjeving.',
  rights: followUpRights,
  columns: {
    title: text('Title', 'Namn', { required: true }),
    kind: choice('AssessmentKind', 'Type vurdering', { choices: kinds, required: true, indexed: true }),
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { indexed: true }),
    procurementId: lookup('Procurement', 'Anskaffing', 'procurements', { indexed: true }),
    steps: json('Steps', 'Steg', { help: 'Spørsmål, konklusjon og grunngjeving. Blir skrive av appen.' }),
    assessorId: person('Assessor', 'Vurdert av', { indexed: true }),
    date: date('AssessedOn', 'Vurdert dato', { indexed: true }),
    recordedIn: choice('RecordedIn', 'Ført i', { choices: places }),
    status: choice('Status', 'Status', { choices: statuses, default: 'draft', required: true, indexed: true }),
    result: choice('Result', 'Konklusjon', { choices: results, indexed: true }),
    paragraph: text('Paragraph', 'Paragraf'),
    acknowledgedById: person('AcknowledgedBy', 'Kvittert av', { help: 'Ein annan enn den som vurderte.' }),
    acknowledgedOn: date('AcknowledgedOn', 'Kvittert dato'),
    acknowledgement: note('Acknowledgement', 'Merknad til kvitteringa', { maxLength: 2000 }),
  },
  views: [
    {
      name: 'Assessments',
      title: 'Alle vurderingar',
      fields: ['LinkTitle', 'AssessmentKind', 'Agreement', 'Procurement', 'Assessor', 'AssessedOn', 'Status', 'Result'],
    },
  ],
});
