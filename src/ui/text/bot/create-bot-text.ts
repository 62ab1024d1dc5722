import { createInstance } from 'i18next';
import { createText, type Translate } from '../create-text';
import { createFormat, type Format } from '../format';
import type { Language } from '../language';
import { botEn } from './en';
import { botNb } from './nb';
import { botNn, type BotTextTable } from './nn';

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? WithoutCount<K> : `${K}.${Keys<T[K]>}` }[keyof T & string];
type WithoutCount<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

export type BotTextKey = Keys<BotTextTable>;
export type BotTranslate = (key: BotTextKey, values?: Readonly<Record<string, string | number>>) => string;

/** All that the bot says in one language: its own texts beside the tab's, which have the terms, the dates and what a deadline means. */
export interface BotWords {
  readonly language: Language;
  /** The tab's. */
  readonly t: Translate;
  readonly bot: BotTranslate;
  readonly format: Format;
}

const tables = { nn: botNn, nb: botNb, en: botEn } as const;
const made = new Map<Language, Promise<BotWords>>();

/** The words of one language, made once. */
export function botWords(language: Language): Promise<BotWords> {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}

async function makeWords(language: Language): Promise<BotWords> {
  const t = await createText(language);
  const instance = createInstance();
  const translate = await instance.init({
    lng: language,
    resources: { [language]: { translation: tables[language] } },
    // What is typed in a list may look like a key or a value of ours: it is put in as it is.
    interpolation: { escapeValue: false, skipOnVariables: true },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  const bot = translate as unknown as (key: string, values?: Readonly<Record<string, string | number>>) => string;
  return { language, t, bot, format: createFormat(language, t) };
}
