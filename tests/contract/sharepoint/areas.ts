import { throttling } from './throttling';
import { faultsOnDemand } from './faults-on-demand';
import { concurrency } from './concurrency';
import { items } from './items';
import type { Area } from './support/behaviour';

/** Every area of the suite, in the order of the support matrix. */
export const areas: readonly Area[] = [items, concurrency, faultsOnDemand, throttling];
