import type { ProcurementPhase } from '../../../domain/procurement';
import type { Language } from '../language';

/** What the phases of a need and a procurement are called. */
const words: Readonly<Record<Language, Readonly<Record<ProcurementPhase, string>>>> = {
  nn: {
    need: 'Behov',
    planned: 'Planlagd',
    marketDialogue: 'Marknadsdialog',
    announced: 'Kunngjord',
    evaluation: 'Evaluering',
    standstill: 'Karensperiode',
    awarded: 'Tildelt',
    cancelled: 'Avlyst',
  },
  nb: {
    need: 'Behov',
    planned: 'Planlagt',
    marketDialogue: 'Markedsdialog',
    announced: 'Kunngjort',
    evaluation: 'Evaluering',
    standstill: 'Karensperiode',
    awarded: 'Tildelt',
    cancelled: 'Avlyst',
  },
  en: {
    need: 'Need',
    planned: 'Planned',
    marketDialogue: 'Market dialogue',
    announced: 'Announced',
    evaluation: 'Evaluation',
    standstill: 'Standstill',
    awarded: 'Awarded',
    cancelled: 'Cancelled',
  },
};

export const procurementPhasesWords = (language: Language): Readonly<Record<ProcurementPhase, string>> => words[language];
