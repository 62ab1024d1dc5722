import type { Language } from '../language';
import { revisionEn } from './en';
import { revisionNb } from './nb';
import { revisionNn } from './nn';
import type { RevisionText } from './revision-text';

const words = { nn: revisionNn, nb: revisionNb, en: revisionEn } as const;

/** What revision says. Not among the tab's texts, which all come with the first picture: the screens bring their own. */
export function revisionWords(language: Language): RevisionText {
  return words[language];
}
