import { choice, integer, multiChoice, yesNo } from './column-types';
import { settingRights } from './groups';
import { list } from './list';
import { deadlineKinds } from './shared-choices';

const units = { days: 'Dagar', weeks: 'Veker', months: 'Månader' } as const;
const sides = { before: 'Før fristen', after: 'Etter fristen' } as const;
const recipients = {
  owner: 'Avtaleeigar',
  deputy: 'Stedfortredar',
  resource: 'Ressursperson',
  lead: 'Innkjøpsleiing',
} as const;

/** Steps of the reminder ladders (domain.md section 4): when a deadline is reminded of, and who hears of it. */
export const reminderRules = list({
  key: 'reminderRules',
  title: 'Varslingsreglar',
  description: 'Når det blir varsla om ein frist, og kven som får varselet.',
  rights: settingRights,
  columns: {
    deadlineKind: choice('DeadlineKind', 'Type frist', { choices: deadlineKinds, required: true, indexed: true }),
    offset: integer('OffsetAmount', 'Kor lenge', { required: true, min: 0, max: 999, help: '0 er på sjølve dagen.' }),
    offsetUnit: choice('OffsetUnit', 'Eining', { choices: units, default: 'months', required: true }),
    side: choice('OffsetSide', 'Før eller etter', { choices: sides, default: 'before', required: true }),
    repeats: yesNo('Repeats', 'Blir gjenteke', { help: 'Steget kjem igjen like ofte så lenge ingenting er avgjort.' }),
    recipients: multiChoice('Recipients', 'Mottakarar', { choices: recipients, required: true }),
  },
  views: [
    {
      name: 'Rules',
      title: 'Alle varslingsreglar',
      fields: ['DeadlineKind', 'OffsetAmount', 'OffsetUnit', 'OffsetSide', 'Repeats', 'Recipients'],
    },
  ],
});
