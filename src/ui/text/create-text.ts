import type { TFunction } from 'i18next';
import type { Language } from './language';
import { nn } from './nn';
import { plainText } from './plain-text';

const loaders = {
  nn: () => Promise.resolve(nn),
  nb: async () => (await import('./nb')).nb,
  en: async () => (await import('./en')).en,
} as const;

export type Translate = TFunction;

/** Loads one language and answers its translate function. Only Nynorsk is part of the first bundle. */
export async function createText(language: Language): Promise<Translate> {
  return plainText(await loaders[language]());
}
