import type { Assessment, AssessmentKind, AssessmentStatus } from '../domain/assessment';
import { choice, date, json, lookup, person, text } from './column-types';
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
const places: Readonly<Record<NonNullable<Assessment['recordedIn']>, string>> = {
  protocol: 'Anskaffingsprotokoll',
  ownNote: 'Eige notat',
};

/** Assessments of agreements and procurements, each step with a conclusion and a reason. */
export const assessments = list({
  key: 'assessments',
  url: 'Lists/Assessments',
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
  },
  views: [
    {
      name: 'Assessments',
      title: 'Alle vurderingar',
      fields: ['LinkTitle', 'AssessmentKind', 'Agreement', 'Procurement', 'Assessor', 'AssessedOn', 'Status'],
    },
  ],
});
