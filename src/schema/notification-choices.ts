import { choice, date, person, yesNo } from './column-types';
import { everybodyWrites } from './groups';
import { list } from './list';

const languages = { nn: 'Nynorsk', nb: 'Bokmål', en: 'English' } as const;

/** How each person wants to be reminded. A row is the person's own: nobody else reads it but the bot and the site's owners. */
export const notificationChoices = list({
  key: 'notificationChoices',
  title: 'Varslingsval',
  description: 'Korleis kvar og ein vil ha varsla sine.',
  rights: everybodyWrites,
  ownRowsOnly: true,
  ownRowsRead: true,
  columns: {
    personId: person('Person', 'Person', { required: true, indexed: true }),
    muteUntil: date('MuteUntil', 'Dempa til og med', { help: 'Tomt når varsla ikkje er dempa.' }),
    dailySummary: yesNo('DailySummary', 'Dagleg samandrag', { help: 'Éi melding om dagen i staden for éi for kvart varsel.' }),
    language: choice('MessageLanguage', 'Språk', { choices: languages, help: 'Tomt når språket i Teams gjeld.' }),
  },
  views: [{ name: 'Choices', title: 'Mine varslingsval', fields: ['Person', 'MuteUntil', 'DailySummary', 'MessageLanguage'] }],
});
