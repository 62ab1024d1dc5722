import { addDays, addMonths, type CalendarDate } from '../../domain/calendar-date';
import type { Procurement } from '../../domain/procurement';
import { area, type AreaIndex } from './demo-organisation';
import { demoProcurement, type DemoProcurement } from './demo-procurement';
import { acknowledged } from './demo-reserved';

const { children, health, planning, technical, organisation, culture } = area;

const dialogue = 'Dialogmøte med fem leverandørar før kunngjering.';

/** What is over: some as the strategy wants it, some not; one that became an agreement, and one that was given up. */
export function demoProcurements(today: CalendarDate): readonly DemoProcurement[] {
  const told = addDays(today, -430);
  const tenderers = (withFeedback: boolean): DemoProcurement['tenderers'] => {
    const feedback = { feedbackOn: withFeedback ? told : null, feedback: withFeedback ? 'Brev og tilbod om samtale.' : '' };
    return [
      { name: 'Strandvik AS', supplier: null, won: true, feedbackOn: null, feedback: '' },
      { name: 'Nordfjord AS', supplier: null, won: false, ...feedback },
      { name: 'Hardanger AS', supplier: null, won: false, ...feedback },
    ];
  };
  const past = (
    title: string,
    areas: readonly AreaIndex[],
    cpv: string,
    estimatedValue: number,
    procedure: Procurement['procedure'],
    tenderToolReference: string,
    marketDialogueNote: string,
    withFeedback: boolean,
    isAssessed: boolean,
    over: Partial<DemoProcurement> = {},
  ) =>
    demoProcurement(title, areas, cpv, estimatedValue, {
      phase: 'awarded',
      startedOn: addMonths(today, -20),
      neededBy: addMonths(today, -11),
      procedure,
      tenderToolReference,
      marketDialogueNote,
      tenderers: tenderers(withFeedback),
      assessed: isAssessed ? acknowledged('ordinary', { by: 'ingrid', today, daysAgo: 500 }, 'marit') : null,
      ...over,
    });
  return [
    past('Skulebussar', [children], '60130000', 6_400_000, 'partIII', 'KGV-1987', dialogue, true, true),
    past('Trykkeritenester', [organisation], '79810000', 900_000, 'partI', '', '', false, false),
    past('Omsorgssenger', [health], '33192120', 3_900_000, 'partIII', 'KGV-2031', dialogue, true, true),
    past('Kartdata', [planning], '71354100', 1_500_000, 'partII', 'KGV-2044', '', true, true),
    past('Asfaltering', [technical], '45233222', 9_200_000, 'partII', 'KGV-2068', dialogue, true, false),
    past('Lydanlegg til kulturhuset', [culture], '32342400', 420_000, 'belowAct', '', '', true, true, {
      assessed: acknowledged('inclusive', { by: 'tone', today, daysAgo: 470 }, 'sondre'),
    }),
    past('Reinhaldsmaskiner', [technical], '42995000', 1_100_000, 'partI', 'KGV-2102', '', false, true, {
      assessed: acknowledged('reserved', { by: 'geir', today, daysAgo: 480 }, 'liv'),
    }),
    past('Elsyklar til heimetenesta', [health], '34420000', 700_000, 'partI', '', '', false, false, {
      phase: 'cancelled',
      cancelledReason: 'Berre eitt tilbod, langt over ramma. Ny konkurranse når behovet er delt opp.',
      tenderers: [],
    }),
    past(
      'Kontormøblar med ombruk',
      [organisation, children, health],
      '39130000',
      8_800_000,
      'partIII',
      'KGV-2131',
      dialogue,
      true,
      false,
      {
        startedOn: addMonths(today, -9),
        neededBy: addDays(today, 8),
        responsible: 'sondre',
        caseNumber: '2026/0118',
        criteria: [
          { name: 'Pris', weight: 50, isClimate: false },
          { name: 'Kvalitet', weight: 20, isClimate: false },
          { name: 'Ombruk og miljø', weight: 30, isClimate: true },
        ],
        climateWeight: 30,
        tenderers: [
          { name: 'Vestmøbel AS', supplier: 14, won: true, feedbackOn: null, feedback: '' },
          { name: 'Bøketun Attføring AS', supplier: 11, won: true, feedbackOn: null, feedback: '' },
          { name: 'Papirhuset Demo AS', supplier: 15, won: false, feedbackOn: addDays(today, -25), feedback: 'Møte på Teams.' },
        ],
        results: 'furniture',
        assessed: acknowledged(
          'inclusive',
          { by: 'sondre', today, daysAgo: 200, law: 'FOA § 16-9' },
          'liv',
          'Fin oppfølging av opplæringsplassane.',
        ),
      },
    ),
  ];
}
