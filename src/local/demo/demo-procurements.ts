import type { Procurement } from '../../domain/procurement';
import { area, type AreaIndex } from './demo-organisation';

const { children, health, planning, technical, organisation, culture } = area;

/** A procurement that has come to its end, and whether it was assessed as reserved or inclusive on the way. */
type PastProcurement = Pick<
  Procurement,
  'title' | 'estimatedValue' | 'phase' | 'procedure' | 'tenderToolReference' | 'marketDialogueNote' | 'tendererFeedback'
> & { readonly areas: readonly AreaIndex[]; readonly cpv: string; readonly isAssessed: boolean };

const dialogue = 'Dialogmøte med fem leverandørar før kunngjering.';
const feedback = 'Brev og tilbod om samtale til alle som ikkje nådde opp.';

/** What was announced in the last years: some as the strategy wants it, some not. */
export const demoProcurements: readonly PastProcurement[] = [
  past('Skulebussar', [children], '60130000', 6_400_000, 'partIII', 'KGV-1987', dialogue, feedback, true),
  past('Trykkeritenester', [organisation], '79810000', 900_000, 'partI', '', '', '', false),
  past('Omsorgssenger', [health], '33192120', 3_900_000, 'partIII', 'KGV-2031', dialogue, feedback, true),
  past('Kartdata', [planning], '71354100', 1_500_000, 'partII', 'KGV-2044', '', feedback, true),
  past('Asfaltering', [technical], '45233222', 9_200_000, 'partII', 'KGV-2068', dialogue, feedback, false),
  past('Lydanlegg til kulturhuset', [culture], '32342400', 420_000, 'belowAct', '', '', feedback, true),
  past('Reinhaldsmaskiner', [technical], '42995000', 1_100_000, 'partI', 'KGV-2102', '', '', true),
  { ...past('Elsyklar til heimetenesta', [health], '34420000', 700_000, 'partI', '', '', '', false), phase: 'cancelled' },
];

function past(
  title: string,
  areas: readonly AreaIndex[],
  cpv: string,
  estimatedValue: number,
  procedure: Procurement['procedure'],
  tenderToolReference: string,
  marketDialogueNote: string,
  tendererFeedback: string,
  isAssessed: boolean,
): PastProcurement {
  const notes = { tenderToolReference, marketDialogueNote, tendererFeedback };
  return { title, areas, cpv, estimatedValue, procedure, phase: 'awarded', ...notes, isAssessed };
}
