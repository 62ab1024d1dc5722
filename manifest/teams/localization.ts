import type { Language } from '../../src/ui/text/language';

/** The tags of the three languages. Language alone, so that `nn-no` and `nb-no` find theirs (learn.microsoft.com, "Localize your app"). */
export const languageTags: Readonly<Record<Language, string>> = { nn: 'nn', nb: 'nb', en: 'en' };
export const defaultLanguage = 'nn' satisfies Language;
export const otherLanguages = ['nb', 'en'] as const satisfies readonly Language[];

export const localizationFile = (language: Language): string => `${languageTags[language]}.json`;

/** Every text of a manifest that Teams lets a language file replace and that ours has, as the schema of these files names them. */
const localized: readonly RegExp[] = [
  /^name\.(short|full)$/,
  /^description\.(short|full)$/,
  /^staticTabs\[\d+\]\.name$/,
  /^bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.(title|description)$/,
  /^composeExtensions\[0\]\.commands\[\d\]\.(title|description)$/,
  /^composeExtensions\[0\]\.commands\[\d\]\.parameters\[\d\]\.(title|description)$/,
  /^activities\.activityTypes\[\d+\]\.(description|templateText)$/,
];

/**
 * The texts that a person reads, by where they stand.
 * @example textsOf({ name: { short: 'Innkjøp' }, version: '1.0.0' }) // Map { 'name.short' => 'Innkjøp' }
 */
export function textsOf(manifest: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(manifest, '', (path, text) => {
    if (localized.some((pattern) => pattern.test(path))) found.set(path, text);
  });
  return found;
}

function visit(value: unknown, path: string, text: (path: string, text: string) => void): void {
  if (typeof value === 'string') return text(path, value);
  if (Array.isArray(value)) return value.forEach((each, index) => visit(each, `${path}[${index}]`, text));
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) visit(each, path === '' ? key : `${path}.${key}`, text);
}
