import { addDays, type CalendarDate } from '../../domain/calendar-date';
import type { AgreementPlan } from './compose-agreement';
import type { DemoCategoryKey } from './demo-categories';
import type { DemoPersonKey } from './demo-people';
import type { Timing } from './demo-timing';

/** What is told of one agreement: what is left out follows from its category. */
export interface Story extends Partial<Omit<AgreementPlan, 'category' | 'timing' | 'owner' | 'deputy' | 'suppliers'>> {
  readonly timing: Timing;
  readonly owner?: DemoPersonKey | null;
  readonly deputy?: DemoPersonKey | null;
}

/** The agreements that show every state a newcomer should meet, counted from the day the demo starts. */
export function stories(today: CalendarDate): Partial<Record<DemoCategoryKey, Story>> {
  return {
    laundry: {
      timing: { at: 'option', decideIn: 4, left: 2 },
      owner: 'ingrid',
      deputy: 'jorunn',
      agreementClass: 'A',
      used: 0.64,
      over: { contractType: 'reserved' },
      followUps: [
        {
          title: 'Statusmøte førre kvartal',
          kind: 'statusMeeting',
          due: addDays(today, -70),
          done: addDays(today, -70),
          outcome: 'Levering i rute; svinn på arbeidsklede blir følgt opp.',
        },
        {
          title: 'Kontroll av løns- og arbeidsvilkår (LOA § 5i)',
          kind: 'control',
          due: addDays(today, 9),
          done: null,
          outcome: '',
        },
        { title: 'Forseinka levering, Knarvik sjukeheim', kind: 'deviation', due: addDays(today, 16), done: null, outcome: '' },
      ],
    },
    copiers: {
      timing: { at: 'option', decideIn: 22, mode: 'automatic' },
      owner: 'ingrid',
      deputy: 'liv',
      agreementClass: 'B',
      used: 0.82,
    },
    buildingMaterials: {
      timing: { at: 'lastTerm', endsIn: 500, taken: 1 },
      owner: 'ingrid',
      deputy: 'olav',
      agreementClass: 'B',
      used: 0.55,
    },
    furniture: {
      timing: { at: 'start', startsIn: 8 },
      owner: 'sondre',
      deputy: 'liv',
      agreementClass: 'B',
      announcedOn: addDays(today, -2),
    },
    interpreting: {
      timing: { at: 'lastTerm', endsIn: 700 },
      owner: 'jorunn',
      deputy: 'ingrid',
      agreementClass: 'B',
      announcedOn: addDays(today, -8),
      used: 0.02,
    },
    cleaning: {
      timing: { at: 'lastTerm', endsIn: -146, taken: 2 },
      owner: null,
      deputy: null,
      agreementClass: 'C',
      afterExpiry: 212_000,
      used: 0.7,
    },
    stationery: {
      timing: { at: 'option', decideIn: -6, taken: 1 },
      owner: 'liv',
      deputy: 'sondre',
      agreementClass: 'C',
      used: 0.85,
      over: { enteredIntoBy: 'bergen' },
    },
    groceries: {
      timing: { at: 'lastTerm', endsIn: 75, taken: 2 },
      owner: 'marit',
      deputy: 'jorunn',
      agreementClass: 'A',
      used: 1.05,
    },
    fruit: {
      timing: { at: 'lastTerm', endsIn: 160, declined: true },
      owner: 'marit',
      deputy: null,
      agreementClass: 'B',
      used: 0.45,
    },
    schoolBooks: {
      timing: { at: 'option', decideIn: 12, taken: 1 },
      owner: 'marit',
      deputy: 'jorunn',
      agreementClass: 'B',
      used: 0.6,
    },
    toys: {
      timing: { at: 'lastTerm', endsIn: 310 },
      owner: 'knut',
      deputy: null,
      agreementClass: 'C',
      used: 0.3,
    },
    schoolBus: {
      timing: { at: 'openEnded', startedMonthsAgo: 50, reviewIn: 20 },
      owner: 'marit',
      deputy: null,
      agreementClass: 'A',
      used: 0.4,
    },
    winter: {
      timing: { at: 'option', decideIn: 95, taken: 1, left: 2 },
      owner: 'olav',
      deputy: 'geir',
      agreementClass: 'A',
      used: 0.5,
      title:
        'Vintervedlikehald av kommunale vegar, fortau, bussoppstillingar og skuleplassar – rode 1 til 9 i Lindås, Meland og Radøy',
    },
    asphalt: {
      timing: { at: 'lastTerm', endsIn: 28, taken: 2 },
      owner: 'olav',
      deputy: 'geir',
      agreementClass: 'A',
      used: 0.92,
    },
    electricians: {
      timing: { at: 'option', decideIn: 40, left: 2 },
      owner: 'olav',
      deputy: 'geir',
      agreementClass: 'A',
      used: 0.35,
    },
    waste: {
      timing: { at: 'lastTerm', endsIn: -30, taken: 2 },
      owner: 'olav',
      deputy: null,
      agreementClass: 'C',
      used: 0.8,
      over: { enteredIntoBy: 'cooperation' },
    },
    power: {
      timing: { at: 'option', decideIn: 400, left: 2 },
      owner: 'liv',
      deputy: 'geir',
      agreementClass: 'A',
      used: 0.3,
      over: { enteredIntoBy: 'cooperation' },
    },
    licences: {
      timing: { at: 'openEnded', startedMonthsAgo: 30, reviewIn: -12 },
      owner: 'liv',
      deputy: 'sondre',
      agreementClass: 'A',
      used: 0.5,
    },
    payroll: {
      timing: { at: 'lastTerm', endsIn: 500 },
      owner: 'liv',
      deputy: null,
      agreementClass: 'A',
      over: { kind: 'single' },
    },
    archive: {
      timing: { at: 'lastTerm', endsIn: 200 },
      owner: null,
      deputy: null,
      agreementClass: 'C',
      over: { contractType: 'inclusive' },
    },
    flowers: {
      timing: { at: 'option', decideIn: 60, taken: 1 },
      owner: 'tone',
      deputy: null,
      agreementClass: 'C',
      used: 0.4,
      over: { contractType: 'reserved' },
    },
    travel: {
      timing: { at: 'lastTerm', endsIn: 120 },
      owner: 'liv',
      deputy: null,
      agreementClass: 'C',
      over: { status: 'terminated' },
    },
    leadership: {
      timing: { at: 'lastTerm', endsIn: -400 },
      owner: 'liv',
      deputy: null,
      agreementClass: 'C',
      over: { status: 'ended' },
    },
    itConsultants: {
      timing: { at: 'start', startsIn: 45 },
      owner: 'liv',
      deputy: null,
      agreementClass: 'B',
      over: { status: 'draft', kind: 'dynamicPurchasingSystem' },
    },
    nurseTemps: {
      timing: { at: 'option', decideIn: 26, taken: 1 },
      owner: 'ingrid',
      deputy: 'jorunn',
      agreementClass: 'A',
      used: 0.78,
    },
    careTech: {
      timing: { at: 'lastTerm', endsIn: 950 },
      owner: 'ingrid',
      deputy: 'jorunn',
      agreementClass: 'A',
      used: 0.2,
    },
    medicalSupplies: {
      timing: { at: 'lastTerm', endsIn: 820, taken: 1 },
      owner: 'ingrid',
      deputy: 'jorunn',
      agreementClass: 'A',
      used: 0.61,
    },
    libraryBooks: {
      timing: { at: 'option', decideIn: 150, left: 2 },
      owner: 'tone',
      deputy: null,
      agreementClass: 'B',
      used: 0.33,
    },
    stage: {
      timing: { at: 'lastTerm', endsIn: 85 },
      owner: 'tone',
      deputy: null,
      agreementClass: 'C',
      used: 0.5,
    },
  };
}
