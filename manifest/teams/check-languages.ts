import type { Check } from './check';
import { defaultLanguage, languageTags, localizationFile, otherLanguages, textsOf } from './localization';

/** Every text in every language, at a place that the manifest has, with the same places to fill in. */
export const checkLanguages: Check = ({ manifest, localizations }) => {
  const texts = textsOf(manifest);
  const info = manifest.localizationInfo;
  const wanted = otherLanguages.map((language) => `${languageTags[language]} ${localizationFile(language)}`).join();
  const given = (info?.additionalLanguages ?? []).map(({ languageTag, file }) => `${languageTag} ${file}`).join();
  return [
    ...(info?.defaultLanguageTag === languageTags[defaultLanguage]
      ? []
      : [`localizationInfo: the manifest itself is ${languageTags[defaultLanguage]}`]),
    ...(given === wanted ? [] : [`localizationInfo: must name ${wanted}`]),
    ...[...localizations].flatMap(([file, translated]) => [
      ...Object.keys(translated)
        .filter((place) => !texts.has(place))
        .map((place) => `${file}: there is no text at ${place} in the manifest`),
      ...[...texts].flatMap(([place, text]) => {
        const said = translated[place];
        if (said === undefined || said.trim() === '') return [`${file}: ${place} is missing`];
        return blanksOf(said) === blanksOf(text) ? [] : [`${file}: ${place} has other places to fill in than the manifest`];
      }),
    ]),
    ...(new Set([manifest.name.short, ...[...localizations.values()].map((texts) => texts['name.short'])]).size === 1
      ? []
      : ['name.short: must be the same in every language, people write it to call the bot']),
  ];
};

/** `{actor}` and the like, of activity types. */
const blanksOf = (text: string): string => (text.match(/\{\w+\}/g) ?? []).toSorted().join();
