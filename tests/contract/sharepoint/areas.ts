import { throttling } from './throttling';
import { faultsOnDemand } from './faults-on-demand';
import { caml } from './caml';
import { concurrency } from './concurrency';
import { items } from './items';
import type { Area } from './support/behaviour';
import { webs } from './webs';

/** Every area of the suite, in the order of the support matrix. */
export const areas: readonly Area[] = [items, caml, concurrency, faultsOnDemand, throttling, webs];
