import type { Assessment, AssessmentStep } from '../../domain/assessment';
import { addDays, type CalendarDate } from '../../domain/calendar-date';
import type { FollowUp } from '../../domain/follow-up';
import type { RevisionCampaign } from '../../domain/revision-campaign';
import type { DemoCategoryKey } from './demo-categories';
import { area, type AreaIndex } from './demo-organisation';
import type { DemoPersonKey } from './demo-people';

/** A round of revision: one that lasts, one that lasts too long, one that is closed. */
export function demoCampaigns(today: CalendarDate): readonly (Omit<RevisionCampaign, 'id' | 'serviceAreaId' | 'startedById'> & {
  readonly area: AreaIndex;
  readonly startedBy: DemoPersonKey;
})[] {
  const day = (days: number) => addDays(today, days);
  return [
    {
      title: 'Haustrevisjon i organisasjon og økonomi',
      area: area.organisation,
      startedOn: day(-210),
      dueOn: day(-120),
      startedBy: 'eva',
      closedOn: day(-112),
    },
    {
      title: 'Revisjon av tekniske avtalar',
      area: area.technical,
      startedOn: day(-120),
      dueOn: day(-14),
      startedBy: 'geir',
      closedOn: null,
    },
    {
      title: 'Revisjon i helse, omsorg og meistring',
      area: area.health,
      startedOn: day(-40),
      dueOn: day(30),
      startedBy: 'eva',
      closedOn: null,
    },
  ];
}

/** An assessment of an agreement, by names instead of ids. */
export type DemoAgreementAssessment = Pick<Assessment, 'title' | 'kind' | 'steps' | 'date' | 'status' | 'result'> & {
  readonly of: DemoCategoryKey;
  readonly by: DemoPersonKey;
};

/** Revisions that answer the campaigns, risk assessments and final evaluations. */
export function demoAgreementAssessments(today: CalendarDate): readonly DemoAgreementAssessment[] {
  const answered = (of: DemoCategoryKey, by: DemoPersonKey, daysAgo: number, result: keyof typeof words, reason: string) => ({
    of,
    by,
    kind: 'revision' as const,
    title: 'Revisjon av avtalen',
    steps: [{ question: 'Kva skal skje med avtalen?', conclusion: words[result], reason }],
    date: addDays(today, -daysAgo),
    status: 'done' as const,
    result,
  });
  const risk = (
    of: DemoCategoryKey,
    by: DemoPersonKey,
    daysAgo: number | null,
    result: 'highRisk' | 'mediumRisk' | 'lowRisk',
  ) => ({
    of,
    by,
    kind: 'risk' as const,
    title: 'Risikovurdering',
    steps: riskSteps(result),
    date: daysAgo === null ? null : addDays(today, -daysAgo),
    status: daysAgo === null ? ('draft' as const) : ('done' as const),
    result: daysAgo === null ? null : result,
  });
  const evaluated = (
    of: DemoCategoryKey,
    by: DemoPersonKey,
    daysAgo: number,
    result: 'goodDelivery' | 'mixedDelivery' | 'poorDelivery',
    ...steps: readonly (readonly [question: string, conclusion: string, reason: string])[]
  ) => ({
    of,
    by,
    kind: 'finalEvaluation' as const,
    title: 'Sluttevaluering',
    steps: steps.map(([question, conclusion, reason]) => ({ question, conclusion, reason })),
    date: addDays(today, -daysAgo),
    status: 'done' as const,
    result,
  });
  return [
    answered('licences', 'liv', 150, 'keep', 'Lisensane er i bruk, og prisen er forhandla på nytt.'),
    answered('telephony', 'liv', 142, 'renew', 'Behovet står ved lag, men talet på abonnement er halvert.'),
    answered('leadership', 'liv', 131, 'end', 'Kursa blir no haldne av eigne folk.'),
    answered('medicalSupplies', 'ingrid', 21, 'keep', 'God levering og få avvik.'),
    answered('meals', 'ingrid', 16, 'renew', 'Fleire får mat heime, så volumet må opp i ein ny konkurranse.'),
    answered('uniforms', 'jorunn', 9, 'replace', 'Leige med vask kan gje betre utnytting enn kjøp.'),
    answered('aids', 'jorunn', 4, 'end', 'Hjelpemiddelsentralen tek over.'),
    risk('nurseTemps', 'ingrid', 45, 'highRisk'),
    risk('laundry', 'ingrid', 80, 'mediumRisk'),
    risk('licences', 'liv', 60, 'lowRisk'),
    risk('electricians', 'olav', null, 'mediumRisk'),
    evaluated(
      'leadership',
      'liv',
      370,
      'goodDelivery',
      ['Levering', 'God', 'Kursa kom til avtalt tid og fekk gode svar.'],
      ['Pris', 'God', 'Timeprisane heldt seg heile avtalen.'],
      ['Kva bør vi gjere annleis neste gong?', '', 'Be om namngjevne kurshaldarar, og avtal timebank i staden for faste dagar.'],
    ),
    evaluated(
      'cleaning',
      'geir',
      120,
      'mixedDelivery',
      ['Levering', 'Blanda', 'Mange bytte av personell det siste året.'],
      ['Samarbeid', 'God', 'Driftsleiaren svarte same dag.'],
      [
        'Kva bør vi gjere annleis neste gong?',
        '',
        'Set krav til opplæring av vikarar, og mål kvaliteten kvar månad etter NS-INSTA 800.',
      ],
    ),
    evaluated(
      'waste',
      'olav',
      12,
      'poorDelivery',
      ['Levering', 'Dårleg', 'Henting vart gløymd i fem veker på to bygg.'],
      ['Kva bør vi gjere annleis neste gong?', '', 'Ta inn dagbot ved uteblive henting, og krev sporing av bilane.'],
    ),
  ];
}

const words = { keep: 'Behalde', renew: 'Fornye', end: 'Avslutte', replace: 'Byte ut' } as const;

function riskSteps(result: 'highRisk' | 'mediumRisk' | 'lowRisk'): readonly AssessmentStep[] {
  const high = result === 'highRisk';
  const low = result === 'lowRisk';
  return [
    step(
      'Bransje',
      high ? 'Høg' : low ? 'Låg' : 'Middels',
      high ? 'Bemanning har allmenngjord tariffavtale.' : 'Kjende aktørar med tariff.',
    ),
    step('Lågtlønt eller utsett arbeid', low ? 'Låg' : 'Middels', 'Mange deltidstilsette.'),
    step('Underleverandørar', low ? 'Låg' : 'Middels', 'Eitt ledd, som vi kjenner.'),
    step('Høgrisikoprodukt og import', 'Låg', 'Det blir ikkje levert varer.'),
    step(
      'Utsette brukarar og sensitive opplysningar',
      high ? 'Høg' : 'Låg',
      high ? 'Vikarane arbeider åleine med pasientar.' : 'Ser ikkje brukarar.',
    ),
    step('Kor avhengige vi er av leverandøren', 'Låg', 'Fleire kan levere på kort varsel.'),
    step('Verdi', 'Låg', 'Liten del av det området kjøper for.'),
    step('Varigheit', 'Låg', 'Kort tid att.'),
    step('Erfaring med leverandøren', 'Låg', 'Ingen avvik dei siste to åra.'),
  ];
}

const step = (question: string, conclusion: string, reason: string): AssessmentStep => ({ question, conclusion, reason });

/** Controls that follow from a risk assessment, and what was learnt on the way. */
export function demoControls(today: CalendarDate): readonly (Omit<FollowUp, 'id' | 'agreementId' | 'responsibleId'> & {
  readonly of: DemoCategoryKey;
  readonly by: DemoPersonKey;
})[] {
  const day = (days: number) => addDays(today, days);
  return [
    {
      of: 'nurseTemps',
      by: 'ingrid',
      title: 'Eigenrapport om løns- og arbeidsvilkår',
      kind: 'control',
      due: day(-14),
      done: day(-16),
      outcome: 'Alle 14 vikarane har arbeidsavtale og løn etter tariff.',
      lesson: '',
    },
    {
      of: 'nurseTemps',
      by: 'ingrid',
      title: 'Kontroll av kvalitet og personvern i tenesta',
      kind: 'control',
      due: day(75),
      done: null,
      outcome: '',
      lesson: '',
    },
    {
      of: 'nurseTemps',
      by: 'ingrid',
      title: 'Kontroll på staden',
      kind: 'control',
      due: day(160),
      done: null,
      outcome: '',
      lesson: '',
    },
    {
      of: 'groceries',
      by: 'marit',
      title: 'Erfaringar før ny konkurranse',
      kind: 'evaluation',
      due: day(-260),
      done: day(-260),
      outcome: 'Møte med åtte kjøkken.',
      lesson: 'Del ut lokal mat som eigen delkontrakt, og be om to leveringsdagar i veka i staden for fem.',
    },
    {
      of: 'laundry',
      by: 'ingrid',
      title: 'Gjennomgang av svinn',
      kind: 'statusMeeting',
      due: day(-190),
      done: day(-188),
      outcome: 'Brikker i arbeidskleda frå nyttår.',
      lesson: 'Krev merking av plagga i konkurransen, og faste hentedagar for kvar bustad.',
    },
  ];
}
