import { useMemo } from 'react';
import { rulesWords } from '../../text/rules/rules-words';
import { useText } from '../../text/TextProvider';

/** The texts of the app and of this screen together, as `valueWords` wants them. */
export function useRulesText() {
  const { t, format, language } = useText();
  return useMemo(() => ({ t, format, words: rulesWords(language) }), [t, format, language]);
}
