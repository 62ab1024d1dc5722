import { choice, date, lookup, note, person } from './column-types';
import { followUpRights } from './groups';
import { list } from './list';
import { deadlineKinds } from './shared-choices';

const answers = {
  iHaveThis: 'Eg har dette',
  exercised: 'Opsjonen er utløyst',
  declined: 'Opsjonen blir ikkje utløyst',
  newProcurement: 'Vi startar ny anskaffing',
  needReported: 'Behovet er meldt til ressursgruppa',
  handedOver: 'Gjeve vidare',
  remindMe: 'Minn meg på det seinare',
} as const;

/** What people answered to a deadline. Whoever may get a reminder may answer it; an answer is changed only by the one who gave it. */
export const reminderResponses = list({
  key: 'reminderResponses',
  title: 'Kvitteringar',
  description: 'Svara på varsel om fristar.',
  rights: followUpRights,
  ownRowsOnly: true,
  columns: {
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { required: true, indexed: true }),
    deadlineKind: choice('DeadlineKind', 'Type frist', { choices: deadlineKinds, required: true }),
    deadlineDate: date('DeadlineDate', 'Frist', { required: true, indexed: true }),
    answer: choice('Answer', 'Svar', { choices: answers, required: true }),
    byId: person('AnsweredBy', 'Svar frå', { required: true, indexed: true }),
    at: date('AnsweredOn', 'Svart dato', { required: true, indexed: true }),
    comment: note('Comment', 'Kommentar', { maxLength: 2000 }),
    remindOn: date('RemindOn', 'Minn på nytt', { indexed: true }),
  },
  views: [
    {
      name: 'Responses',
      title: 'Alle kvitteringar',
      fields: ['Agreement', 'DeadlineKind', 'DeadlineDate', 'Answer', 'AnsweredBy', 'AnsweredOn'],
    },
  ],
});
