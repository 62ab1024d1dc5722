import { planWords } from '../../text/plan/plan-words';
import { procurementPhasesWords } from '../../text/procurement-phases/procurement-phases-words';
import { useText } from '../../text/TextProvider';

/** The texts of the plan beside those of the app. */
export function usePlanWords() {
  const { t, format, language } = useText();
  return { t, format, language, words: planWords(language), phases: procurementPhasesWords(language) };
}
