import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createFormat, type Format } from './format';
import { createText, type Translate } from './create-text';
import type { Language } from './language';
import { MissingProviderError } from '../missing-provider-error';

export interface TextContextValue {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
}

const TextContext = createContext<TextContextValue | null>(null);

/** Gives every component below it the texts of one language; shows `fallback` while the language is fetched. */
export function TextProvider({
  language,
  fallback = null,
  children,
}: {
  language: Language;
  fallback?: ReactNode;
  children: ReactNode;
}) {
  const [loaded, setLoaded] = useState<{ language: Language; t: Translate } | null>(null);
  useEffect(() => {
    let current = true;
    void createText(language).then((t) => current && setLoaded({ language, t }));
    return () => {
      current = false;
    };
  }, [language]);
  const value = useMemo(
    () => loaded && { language: loaded.language, t: loaded.t, format: createFormat(loaded.language, loaded.t) },
    [loaded],
  );
  return value ? <TextContext.Provider value={value}>{children}</TextContext.Provider> : <>{fallback}</>;
}

/** The texts and formats of the person's language. */
export function useText(): TextContextValue {
  const value = useContext(TextContext);
  if (!value) throw new MissingProviderError('TextProvider');
  return value;
}
