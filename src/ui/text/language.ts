export const languages = ['nn', 'nb', 'en'] as const;
export type Language = (typeof languages)[number];

/**
 * The language to show for a locale tag from Teams or SharePoint: Nynorsk and Bokmål are themselves, "no" is Bokmål, everything else is English.
 *
 * @example languageOf('nn-NO') // 'nn'
 * @example languageOf('de-DE') // 'en'
 */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().split('-')[0];
  if (tag === 'nn') return 'nn';
  return tag === 'nb' || tag === 'no' ? 'nb' : 'en';
}
