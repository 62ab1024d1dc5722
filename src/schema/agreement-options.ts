import type { OptionDecision, OptionMode } from '../domain/agreement';
import { choice, date, integer, lookup, note, person, yesNo } from './column-types';
import { registerRights } from './groups';
import { list } from './list';
import { noticeUnits } from './shared-choices';

const modes: Readonly<Record<OptionMode, string>> = { active: 'Må utløysast', automatic: 'Går av seg sjølv' };
const decisions: Readonly<Record<OptionDecision, string>> = { open: 'Open', exercised: 'Utløyst', declined: 'Ikkje utløyst' };

/** Extension options: one row is one option of one agreement. */
export const agreementOptions = list({
  key: 'agreementOptions',
  title: 'Opsjonar',
  description: 'Opsjonar på avtalane: éi rad er éin opsjon.',
  rights: registerRights,
  columns: {
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { required: true, indexed: true }),
    sequence: integer('Sequence', 'Nummer', { required: true, min: 1, max: 20, help: '1 er den første opsjonen.' }),
    months: integer('Months', 'Månader', {
      required: true,
      min: 1,
      max: 240,
      help: 'Kor mange månader opsjonen forlengjer avtalen.',
    }),
    mode: choice('OptionMode', 'Korleis opsjonen verkar', {
      choices: modes,
      default: 'active',
      required: true,
      help: 'Må utløysast: fell bort om ingen gjer noko. Går av seg sjølv: gjeld om ingen seier frå.',
    }),
    noticeAmount: integer('NoticeAmount', 'Varslingsfrist', { min: 0, max: 999, help: 'Tomt når fristen på avtalen gjeld.' }),
    noticeUnit: choice('NoticeUnit', 'Varslingsfrist i', { choices: noticeUnits }),
    decision: choice('Decision', 'Avgjerd', { choices: decisions, default: 'open', required: true, indexed: true }),
    decidedById: person('DecidedBy', 'Avgjort av'),
    decidedOn: date('DecidedOn', 'Avgjort dato', { indexed: true }),
    reason: note('Reason', 'Grunngjeving', { maxLength: 2000 }),
    retired: yesNo('Retired', 'Teken bort', {
      indexed: true,
      help: 'Opsjonen er teken bort frå avtalen, men rada er teken vare på.',
    }),
  },
  views: [
    {
      name: 'Options',
      title: 'Alle opsjonar',
      fields: ['Agreement', 'Sequence', 'Months', 'OptionMode', 'Decision', 'DecidedBy', 'DecidedOn'],
    },
  ],
});
