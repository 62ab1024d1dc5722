import type { register as nn } from '../nn/register';
import type { Texts } from '../texts';

export const register: Texts<typeof nn> = {};
