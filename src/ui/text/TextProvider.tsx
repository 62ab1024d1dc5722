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

interface TextProviderProps {
  readonly language: Language;
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Gives every component below it the texts of one language; shows `fallback` while the language is fetched. */
export function TextProvider(props: TextProviderProps) {
  return <TextsFrom create={createText} {...props} />;
}

/** The same from tables of its own, for a face that shows less than the tab and should not load all of its words. `create` must keep its identity. */
export function TextsFrom({
  create,
  language,
  fallback = null,
  children,
}: TextProviderProps & { readonly create: (language: Language) => Promise<Translate> }) {
  const [loaded, setLoaded] = useState<{ language: Language; t: Translate } | null>(null);
  useEffect(() => {
    let current = true;
    void create(language).then((t) => current && setLoaded({ language, t }));
    return () => {
      current = false;
    };
  }, [create, language]);
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
