import type { Language } from '../state';
import type { ChatTexts } from './chat-texts';
import { en } from './texts/en';
import { nb } from './texts/nb';
import { nn } from './texts/nn';

export const chatTexts: Readonly<Record<Language, ChatTexts>> = { nn, nb, en };
