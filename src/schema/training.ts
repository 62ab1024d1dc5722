import { choice, date, link, lookup, note, text } from './column-types';
import { settingRights } from './groups';
import { list } from './list';

/** Who a course is for: the kinds of people in domain.md section 1. */
const audiences = {
  employee: 'Tilsette',
  owner: 'Avtaleeigarar',
  resource: 'Ressursgruppa',
  lead: 'Innkjøpsleiinga',
} as const;

/** Courses in public procurement for different roles and areas (strategy, delmål 1). */
export const training = list({
  key: 'training',
  title: 'Opplæring',
  description: 'Kurs i offentlege innkjøp for ulike roller og område.',
  rights: settingRights,
  columns: {
    title: text('Title', 'Kurs', { required: true }),
    audience: choice('Audience', 'Rolle', { choices: audiences, required: true }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', {
      indexed: true,
      help: 'Tomt når kurset er for alle.',
    }),
    date: date('HeldOn', 'Dato', { indexed: true, help: 'Tomt for kurs ein kan ta når som helst.' }),
    content: note('Content', 'Innhald'),
    link: link('CourseLink', 'Lenkje til kurset'),
  },
  views: [{ name: 'Courses', title: 'Alle kurs', fields: ['LinkTitle', 'Audience', 'ServiceArea', 'HeldOn'] }],
});
