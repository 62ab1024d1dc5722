import { form as nn } from '../nn/form';
import type { Texts } from '../texts';

export const form: Texts<typeof nn> = nn;
