import { createInstance, type TFunction } from 'i18next';
import type { Language } from './language';
import { nn } from './nn';

const loaders = {
  nn: () => Promise.resolve(nn),
  nb: async () => (await import('./nb')).nb,
  en: async () => (await import('./en')).en,
} as const;

export type Translate = TFunction;

/** Loads one language and answers its translate function. Only Nynorsk is part of the first bundle. React escapes what it shows, so i18next does not. */
export async function createText(language: Language): Promise<Translate> {
  const table = await loaders[language]();
  const instance = createInstance();
  return instance.init({
    lng: language,
    resources: { [language]: { translation: table } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
}
