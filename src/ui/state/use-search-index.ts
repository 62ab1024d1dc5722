import { useCallback, useEffect, useMemo, useState } from 'react';
import type { RegisterRow } from './register-row';
import type { SearchText } from '../../domain/search/search-text';
import type { Language } from '../text/language';
import { searchIndex, type CpvWords } from './search-index';

const cpvLoaders = {
  nb: async (): Promise<CpvWords> => (await import('../../domain/cpv/cpv-nb.json')).default,
  en: async (): Promise<CpvWords> => (await import('../../domain/cpv/cpv-en.json')).default,
};
/** So long may a slice hold the browser up: a key that comes meanwhile is answered within the same picture. */
const sliceMs = 6;

/**
 * The searchable text of every row. It is made in slices while nothing else happens, so that the first key does not wait for ten thousand rows;
 * the words of CPV codes are fetched when `start` says that a search is coming, and searches go without them until they are there.
 */
export function useSearchIndex(
  rows: readonly RegisterRow[],
  language: Language,
): { textOf: (row: RegisterRow) => SearchText; start: () => void } {
  const [wanted, setWanted] = useState(false);
  const [words, setWords] = useState<CpvWords | null>(null);
  const [ready, setReady] = useState(() => searchIndex(null));
  const start = useCallback(() => setWanted(true), []);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    // There is no Nynorsk edition of the CPV names. Without the words the codes and all other texts are still found, so a fault here stays quiet.
    cpvLoaders[language === 'en' ? 'en' : 'nb']().then(
      (loaded) => current && setWords(loaded),
      () => current && setWords(null),
    );
    return () => {
      current = false;
    };
  }, [wanted, language]);
  const next = useMemo(() => searchIndex(words), [words]);
  useEffect(() => {
    let from = 0;
    let timer = window.setTimeout(function slice() {
      const until = performance.now() + sliceMs;
      for (let row = rows[from]; row && (from % 64 > 0 || performance.now() < until); row = rows[from]) {
        next(row);
        from += 1;
      }
      if (from < rows.length) timer = window.setTimeout(slice);
      else setReady(() => next);
    });
    return () => window.clearTimeout(timer);
  }, [rows, next]);
  return { textOf: ready, start };
}
