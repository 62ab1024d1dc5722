import type { FollowUpKind } from '../domain/follow-up';
import { choice, date, lookup, note, person, text } from './column-types';
import { followUpRights } from './groups';
import { list } from './list';

const kinds: Readonly<Record<FollowUpKind, string>> = {
  kickOff: 'Oppstartsmøte',
  statusMeeting: 'Statusmøte',
  control: 'Kontroll',
  deviation: 'Avvik',
  change: 'Endring',
  priceAdjustment: 'Prisregulering',
  evaluation: 'Evaluering',
};

/** Planned and done activities on agreements. */
export const followUps = list({
  key: 'followUps',
  title: 'Oppfølging',
  description: 'Møte, kontrollar, avvik og endringar på avtalane.',
  rights: followUpRights,
  columns: {
    title: text('Title', 'Kva som skal gjerast', { required: true }),
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { required: true, indexed: true }),
    kind: choice('FollowUpKind', 'Type oppfølging', { choices: kinds, required: true, indexed: true }),
    due: date('DueDate', 'Frist', { required: true, indexed: true }),
    done: date('DoneOn', 'Gjort', { indexed: true, help: 'Tomt til det er gjort.' }),
    responsibleId: person('Responsible', 'Ansvarleg', { indexed: true }),
    outcome: note('Outcome', 'Utfall'),
    lesson: note('Lesson', 'Erfaring', { help: 'Det neste anskaffing skal lære av.' }),
  },
  views: [
    {
      name: 'ByDueDate',
      title: 'All oppfølging',
      fields: ['LinkTitle', 'Agreement', 'FollowUpKind', 'DueDate', 'DoneOn', 'Responsible'],
      query: '<OrderBy><FieldRef Name="DueDate" /></OrderBy>',
    },
  ],
});
