import type { shell as nn } from '../nn/shell';
import type { Texts } from '../texts';

export const shell: Texts<typeof nn> = {};
