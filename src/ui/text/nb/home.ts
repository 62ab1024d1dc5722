import type { home as nn } from '../nn/home';
import type { Texts } from '../texts';

export const home: Texts<typeof nn> = {};
