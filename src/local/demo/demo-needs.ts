import { addDays, addMonths, type CalendarDate } from '../../domain/calendar-date';
import type { AwardCriterion } from '../../domain/procurement';
import { area, type AreaIndex } from './demo-organisation';
import { demoProcurement, type DemoProcurement } from './demo-procurement';
import { awaiting, begun, acknowledged, sentBack } from './demo-reserved';

const { children, health, planning, technical, organisation } = area;

/** Needs and procurements that are on their way, in every phase: what the areas lack an agreement for, and what takes the place of one. */
export function demoNeeds(today: CalendarDate): readonly DemoProcurement[] {
  const day = (days: number) => addDays(today, days);
  const need = (
    title: string,
    areas: readonly AreaIndex[],
    cpv: string,
    estimatedValue: number,
    months: number,
    over: Partial<DemoProcurement> = {},
  ): DemoProcurement => demoProcurement(title, areas, cpv, estimatedValue, { neededBy: addMonths(today, months), ...over });
  return [
    need('Hjelpemiddel til velferdsbustader', [health], '33196200', 1_900_000, 8, { assessed: begun({ by: 'jorunn' }) }),
    need('Ambulerande fotpleie', [health], '85140000', 320_000, 5, {
      purchaseType: 'specialServices',
      assessed: sentBack({ by: 'ingrid', today, daysAgo: 9 }, 'jorunn', 'Kven er spurde? Skriv kva marknaden svarte.'),
    }),
    need('Kjøkkenutstyr til sjukeheimane', [health], '39220000', 1_400_000, 11, {
      description: 'Vogner, varmeskap og småutstyr til fem kjøkken.',
      phase: 'planned',
      plannedStart: day(30),
      responsible: 'jorunn',
      assessed: awaiting('ordinary', { by: 'jorunn', today, daysAgo: 3 }),
    }),
    need('Symjeopplæring med transport', [children], '80410000', 760_000, 7, {
      purchaseType: 'specialServices',
      request: 'Symjeopplæring med transport',
    }),
    need('Skulemøblar', [children], '39160000', 2_600_000, 12, {
      description: 'Pultar, stolar og tavler til to skular, helst med ombruk.',
      phase: 'marketDialogue',
      plannedStart: day(-30),
      startedOn: day(-20),
      responsible: 'marit',
      procedure: 'partIII',
      caseNumber: '2026/1881',
      marketDialogueNote: 'Dialogmøte med fire leverandørar. To av dei kan ta i bruk att møblar vi har.',
      criteria: criteria(['Pris', 60], ['Kvalitet', 20], ['Ombruk og miljø', 20]),
      climateWeight: 20,
      lots: ['Pultar og stolar', 'Tavler'],
      checklist: [mark('marketDialogue', 'marit', day(-8), 'Referatet ligg i saka.')],
      assessed: awaiting('inclusive', { by: 'ingrid', today, daysAgo: 2, law: 'FOA § 16-9' }),
    }),
    need('Trefelling og rydding', [technical, planning], '77211400', 540_000, 4, { responsible: 'geir' }),
    need('Ladestasjonar til tenestebilar', [technical, health], '31158100', 3_200_000, 10, {
      phase: 'planned',
      plannedStart: day(15),
      responsible: 'geir',
      assessed: awaiting('ordinary', { by: 'geir', today, daysAgo: 6, law: 'FOA § 16-9' }),
    }),
    need('Slamtøming', [technical], '90460000', 2_100_000, 14),
    need('Målarmeistrar', [technical], '45442100', 1_800_000, 9, {
      phase: 'announced',
      purchaseType: 'works',
      plannedStart: day(-75),
      startedOn: day(-70),
      responsible: 'geir',
      procedure: 'partI',
      caseNumber: '2026/1702',
      tenderToolReference: 'KGV-2214',
      marketDialogueNote: 'Spurde meisterlauget og tre lokale verksemder om oppdeling.',
      criteria: criteria(['Pris', 50], ['Kompetanse', 20], ['Klima og miljø', 30]),
      climateWeight: 30,
      lots: ['Innvendig', 'Utvendig'],
      checklist: [
        mark('localReservedAssessment', 'geir', day(-60), ''),
        mark('competition', 'geir', day(-21), 'Send til sju verksemder.'),
      ],
      assessed: acknowledged('inclusive', { by: 'geir', today, daysAgo: 66 }, 'marit', 'Godt grunngjeve.'),
    }),
    need('Skadedyrkontroll', [technical], '90922000', 240_000, 6),
    // Planned, and nobody has assessed it: the overview of assessments says so.
    need('Skytenester for arkiv', [organisation], '72317000', 1_300_000, 12, {
      phase: 'planned',
      plannedStart: day(45),
      responsible: 'liv',
    }),
    // Two areas, the same code and nearly the same days: to be bought as one.
    need('Papir og såpe til barnehagane', [children], '33711900', 450_000, 9, { responsible: 'marit' }),
    need('Såpe og tørkepapir til sjukeheimane', [health], '33711900', 900_000, 11, { responsible: 'jorunn' }),
    need('Matvarer til barnehagar, skular og sjukeheimar', [children, health], '15000000', 27_500_000, 3, {
      description: 'Ny rammeavtale når den vi har går ut.',
      phase: 'standstill',
      plannedStart: day(-330),
      startedOn: day(-320),
      responsible: 'marit',
      procedure: 'partIII',
      caseNumber: '2026/0214',
      tenderToolReference: 'KGV-2150',
      marketDialogueNote: 'Open dialogkonferanse, og eige møte med lokale produsentar.',
      criteria: criteria(['Pris', 45], ['Kvalitet og utval', 25], ['Klima og miljø', 30]),
      climateWeight: 30,
      lots: ['Tørrvarer og frys', 'Meieri', 'Lokal mat'],
      tenderers: [
        tenderer('Kolonial Engros Demo AS', 27, true),
        tenderer('Radøygard Matvarer AS', 6, true),
        tenderer('Osteriet på Øya AS', null, false, day(-3), 'Samtale om pris på små leveransar.'),
        tenderer('Fjordkjøkkenet Engros AS', null, false),
      ],
      checklist: [
        mark('doffinNotice', 'marit', day(-120), 'Doffin og TED.'),
        mark('tedNotice', 'marit', day(-120), ''),
        mark('marketDialogue', 'marit', day(-200), ''),
        mark('awardNotice', 'marit', day(-5), 'Brev til alle fire.'),
      ],
      replaces: 'groceries',
      assessed: acknowledged('ordinary', { by: 'marit', today, daysAgo: 250, law: 'FOA § 16-9' }, 'jorunn'),
    }),
    need('Asfalt og asfaltarbeid', [technical], '45233220', 31_000_000, 1, {
      phase: 'evaluation',
      purchaseType: 'works',
      startedOn: day(-210),
      responsible: 'geir',
      procedure: 'partII',
      caseNumber: '2026/0633',
      tenderToolReference: 'KGV-2188',
      marketDialogueNote: 'Møte med bransjen om utsleppsfrie maskinar.',
      criteria: criteria(['Pris', 70], ['Klima og miljø', 30]),
      climateWeight: 30,
      tenderers: [
        tenderer('Asfaltlaget Vest AS', 24, false),
        tenderer('Mangerfjell Entreprenør AS', 7, false),
        tenderer('Nordvest Dekke AS', null, false),
      ],
      replaces: 'asphalt',
      assessed: acknowledged('ordinary', { by: 'geir', today, daysAgo: 190, law: 'FOA § 8-8' }, 'sondre'),
    }),
  ];
}

const criteria = (...weights: readonly (readonly [name: string, weight: number])[]): readonly AwardCriterion[] =>
  weights.map(([name, weight]) => ({ name, weight, isClimate: /miljø/i.test(name) }));

const mark = (item: string, doneBy: 'marit' | 'geir', doneOn: CalendarDate, note: string) => ({ item, doneBy, doneOn, note });

const tenderer = (
  name: string,
  supplier: number | null,
  won: boolean,
  feedbackOn: CalendarDate | null = null,
  feedback = '',
) => ({
  name,
  supplier,
  won,
  feedbackOn,
  feedback,
});
