import type { Language } from '../language';
import { obstaclesEn } from './en';
import { obstaclesNb } from './nb';
import { obstaclesNn } from './nn';
import type { ObstaclesText } from './obstacles-text';

const words = { nn: obstaclesNn, nb: obstaclesNb, en: obstaclesEn } as const;

/** All languages together: it is loaded when something is in the way, once. */
export function obstaclesWords(language: Language): ObstaclesText {
  return words[language];
}
