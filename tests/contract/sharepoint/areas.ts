import { versions } from './versions';
import { threshold } from './threshold';
import { orderingAndPaging } from './ordering';
import { metadataLevels } from './metadata-levels';
import { filtering } from './filtering';
import { errors } from './errors';
import { digest } from './digest';
import { batch } from './batch';
import { addresses } from './addresses';
import { changeLogArea } from './change-log';
import { recycleBinArea } from './recycle-bin';
import { webhooksArea } from './webhooks';
import { throttling } from './throttling';
import { faultsOnDemand } from './faults-on-demand';
import { caml } from './caml';
import { concurrency } from './concurrency';
import { items } from './items';
import { renderListData } from './render-list-data';
import { rights } from './rights';
import type { Area } from './support/behaviour';
import { webs } from './webs';

/** Every area of the suite, in the order of the support matrix. */
export const areas: readonly Area[] = [
  items,
  digest,
  threshold,
  versions,
  addresses,
  batch,
  metadataLevels,
  errors,
  orderingAndPaging,
  filtering,
  caml,
  renderListData,
  concurrency,
  faultsOnDemand,
  throttling,
  webs,
  rights,
  changeLogArea,
  recycleBinArea,
  webhooksArea,
];
