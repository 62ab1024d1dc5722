import { stepsOf, type ReservedInclusiveAnswers } from '../../domain/assessments/reserved-inclusive';
import { addDays, type CalendarDate } from '../../domain/calendar-date';
import type { DemoReserved } from './demo-procurement';
import type { DemoPersonKey } from './demo-people';

const answers = {
  ordinary: {
    reserved: 'no',
    reservedReason: 'Ingen verksemd i regionen med vern av arbeidstakarar som hovudmål leverer dette.',
    inclusive: 'no',
    inclusiveReason: 'Oppdraga er korte og spreidde, så ingen kan få jamn opplæring.',
    how: '',
  },
  inclusive: {
    reserved: 'no',
    reservedReason: 'Marknadsdialogen viste at ingen skjerma verksemd har kapasitet til heile volumet.',
    inclusive: 'yes',
    inclusiveReason: 'Arbeidet er likt kvar veke og kan lærast på staden.',
    how: 'To plassar for arbeidstrening gjennom heile avtalen, med fadder hjå leverandøren.',
  },
  reserved: {
    reserved: 'yes',
    reservedReason:
      'To verksemder i fylket leverer dette i dag, med minst 30 prosent av årsverka til personar med nedsett arbeidsevne.',
    inclusive: null,
    inclusiveReason: '',
    how: '',
  },
} as const satisfies Readonly<Record<'ordinary' | 'inclusive' | 'reserved', ReservedInclusiveAnswers>>;

const local = 'Innkjøpsstrategi for Alver kommune, delmål 5';

interface Told {
  readonly by: DemoPersonKey;
  readonly today: CalendarDate;
  readonly daysAgo: number;
  /** The paragraph of the part; empty where the law has none of its own. */
  readonly law?: string;
}

const ground = (law = '') => [law, local].filter(Boolean).join('; ');
const unread = { readBy: null, readOn: null, said: '' } as const;

/** Handed on, and waiting for a resource person. */
export function awaiting(result: keyof typeof answers, { by, today, daysAgo, law }: Told): DemoReserved {
  return {
    by,
    on: addDays(today, -daysAgo),
    steps: stepsOf(answers[result]),
    result,
    paragraph: ground(law),
    state: 'awaiting',
    ...unread,
  };
}

/** Read by somebody else and done. */
export function acknowledged(result: keyof typeof answers, told: Told, readBy: DemoPersonKey, said = ''): DemoReserved {
  return { ...awaiting(result, told), state: 'done', readBy, readOn: addDays(told.today, 4 - told.daysAgo), said };
}

/** Begun: the first question is answered. */
export function begun({ by }: Pick<Told, 'by'>): DemoReserved {
  const steps = stepsOf({ ...answers.ordinary, inclusive: null, inclusiveReason: '' }, true);
  return { by, on: null, steps, result: null, paragraph: '', state: 'draft', ...unread };
}

/** Sent back with the reason why. */
export function sentBack(told: Told, readBy: DemoPersonKey, said: string): DemoReserved {
  const { steps } = awaiting('ordinary', told);
  const readOn = addDays(told.today, 2 - told.daysAgo);
  return {
    by: told.by,
    on: addDays(told.today, -told.daysAgo),
    steps,
    result: null,
    paragraph: '',
    state: 'sentBack',
    readBy,
    readOn,
    said,
  };
}
