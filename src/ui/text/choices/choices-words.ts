import type { Language } from '../language';
import type { ChoicesText } from './choices-text';
import { choicesEn } from './en';
import { choicesNb } from './nb';
import { choicesNn } from './nn';

const words = { nn: choicesNn, nb: choicesNb, en: choicesEn } as const;

/** What the dialog with a person's choices says. Not among the tab's texts, which all come with the first picture: few open it, and it brings its own. */
export function choicesWords(language: Language): ChoicesText {
  return words[language];
}
