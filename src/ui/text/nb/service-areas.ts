import type { serviceAreas as nn } from '../nn/service-areas';
import type { Texts } from '../texts';

export const serviceAreas: Texts<typeof nn> = {};
