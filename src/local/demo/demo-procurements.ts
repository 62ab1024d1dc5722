import { calendarDate } from '../../domain/calendar-date';
import type { Procurement, Tenderer } from '../../domain/procurement';
import { area, type AreaIndex } from './demo-organisation';

const { children, health, planning, technical, organisation, culture } = area;

/** A procurement that has come to its end, and whether it was assessed as reserved or inclusive on the way. */
type PastProcurement = Pick<
  Procurement,
  'title' | 'estimatedValue' | 'phase' | 'procedure' | 'tenderToolReference' | 'marketDialogueNote' | 'tenderers'
> & { readonly areas: readonly AreaIndex[]; readonly cpv: string; readonly isAssessed: boolean };

const dialogue = 'Dialogmøte med fem leverandørar før kunngjering.';
const told = 'Brev og tilbod om samtale.';
const feedback: readonly Tenderer[] = [
  { name: 'Strandvik AS', supplierId: null, won: true, feedbackOn: null, feedback: '' },
  { name: 'Nordfjord AS', supplierId: null, won: false, feedbackOn: calendarDate('2025-09-12'), feedback: told },
  { name: 'Hardanger AS', supplierId: null, won: false, feedbackOn: calendarDate('2025-09-12'), feedback: told },
];
const noFeedback: readonly Tenderer[] = feedback.map((each) => ({ ...each, feedbackOn: null, feedback: '' }));

/** What was announced in the last years: some as the strategy wants it, some not. */
export const demoProcurements: readonly PastProcurement[] = [
  past('Skulebussar', [children], '60130000', 6_400_000, 'partIII', 'KGV-1987', dialogue, feedback, true),
  past('Trykkeritenester', [organisation], '79810000', 900_000, 'partI', '', '', noFeedback, false),
  past('Omsorgssenger', [health], '33192120', 3_900_000, 'partIII', 'KGV-2031', dialogue, feedback, true),
  past('Kartdata', [planning], '71354100', 1_500_000, 'partII', 'KGV-2044', '', feedback, true),
  past('Asfaltering', [technical], '45233222', 9_200_000, 'partII', 'KGV-2068', dialogue, feedback, false),
  past('Lydanlegg til kulturhuset', [culture], '32342400', 420_000, 'belowAct', '', '', feedback, true),
  past('Reinhaldsmaskiner', [technical], '42995000', 1_100_000, 'partI', 'KGV-2102', '', noFeedback, true),
  { ...past('Elsyklar til heimetenesta', [health], '34420000', 700_000, 'partI', '', '', noFeedback, false), phase: 'cancelled' },
];

function past(
  title: string,
  areas: readonly AreaIndex[],
  cpv: string,
  estimatedValue: number,
  procedure: Procurement['procedure'],
  tenderToolReference: string,
  marketDialogueNote: string,
  tenderers: readonly Tenderer[],
  isAssessed: boolean,
): PastProcurement {
  const notes = { tenderToolReference, marketDialogueNote, tenderers };
  return { title, areas, cpv, estimatedValue, procedure, phase: 'awarded', ...notes, isAssessed };
}
