import { agreement as nn } from '../nn/agreement';
import type { Texts } from '../texts';

export const agreement: Texts<typeof nn> = nn;
