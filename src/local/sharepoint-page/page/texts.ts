import type { PageTexts } from './page-texts';
import type { Language } from './state';
import { en } from './texts/en';
import { nb } from './texts/nb';
import { nn } from './texts/nn';

export const pageTexts: Readonly<Record<Language, PageTexts>> = { nn, nb, en };
