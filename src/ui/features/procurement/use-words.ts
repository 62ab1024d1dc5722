import { procurementWords } from '../../text/procurement/procurement-words';
import { procurementPhasesWords } from '../../text/procurement-phases/procurement-phases-words';
import { useText } from '../../text/TextProvider';

/** The words of this screen beside those of the app. */
export function useWords() {
  const text = useText();
  return { ...text, words: procurementWords(text.language), phases: procurementPhasesWords(text.language) };
}
