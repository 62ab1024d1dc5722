import type { Translate } from '../text/create-text';
import type { Language } from '../text/language';
import { plainText } from '../text/plain-text';

const loaders = {
  nn: async () => (await import(/* webpackChunkName: "texts-nn" */ './texts/nn')).nn,
  nb: async () => (await import(/* webpackChunkName: "texts-nb" */ './texts/nb')).nb,
  en: async () => (await import(/* webpackChunkName: "texts-en" */ './texts/en')).en,
} as const;

/** The texts that the web parts use, in one language. The rest of the tab's stay behind. */
export async function createPartText(language: Language): Promise<Translate> {
  return plainText(await loaders[language]());
}
