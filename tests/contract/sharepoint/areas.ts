import { versions } from './versions';
import { threshold } from './threshold';
import { orderingAndPaging } from './ordering';
import { metadataLevels } from './metadata-levels';
import { draftsAndApproval } from './drafts-and-approval';
import { fields } from './fields';
import { filtering } from './filtering';
import { errors } from './errors';
import { digest } from './digest';
import { batch } from './batch';
import { addresses } from './addresses';
import { apps } from './apps';
import { changeLogArea } from './change-log';
import { itemChangesArea } from './item-changes';
import { recycleBinArea } from './recycle-bin';
import { webhooksArea } from './webhooks';
import { throttling } from './throttling';
import { faultsOnDemand } from './faults-on-demand';
import { caml } from './caml';
import { contentTypes } from './content-types';
import { comments } from './comments';
import { concurrency } from './concurrency';
import { fieldValues } from './field-values';
import { items } from './items';
import { readingItems } from './reading-items';
import { relatedItems } from './related-items';
import { renderListData } from './render-list-data';
import { lists } from './lists';
import { peopleAndGroups } from './people-and-groups';
import { regionalSettings } from './regional-settings';
import { rights } from './rights';
import { customActions } from './custom-actions';
import { attachments } from './attachments';
import { files } from './files';
import { folders } from './folders';
import { freshSite } from './fresh-site';
import { rulesOnValues } from './rules-on-values';
import { views } from './views';
import { documentedRequests } from './documented-requests';
import type { Area } from './support/behaviour';
import { webs } from './webs';

/** Every area of the suite, in the order of the support matrix. */
export const areas: readonly Area[] = [
  items,
  filtering,
  orderingAndPaging,
  errors,
  metadataLevels,
  batch,
  addresses,
  documentedRequests,
  versions,
  threshold,
  digest,
  readingItems,
  fieldValues,
  caml,
  renderListData,
  concurrency,
  faultsOnDemand,
  throttling,
  webs,
  rights,
  apps,
  peopleAndGroups,
  regionalSettings,
  customActions,
  changeLogArea,
  itemChangesArea,
  recycleBinArea,
  webhooksArea,
  contentTypes,
  fields,
  lists,
  views,
  rulesOnValues,
  folders,
  files,
  draftsAndApproval,
  attachments,
  comments,
  relatedItems,
  freshSite,
];
