import type { RevisionCampaign } from '../../domain/revision-campaign';
import { revisionCampaigns } from '../../schema/revision-campaigns';
import { rowMapping } from '../rows/row-mapping';

export const revisionCampaignMapping = rowMapping(
  revisionCampaigns,
  ['title', 'serviceAreaId', 'startedOn', 'dueOn', 'startedById', 'closedOn'],
  (row): RevisionCampaign => ({
    id: row.id,
    title: row.need('title'),
    serviceAreaId: row.need('serviceAreaId'),
    startedOn: row.need('startedOn'),
    dueOn: row.need('dueOn'),
    startedById: row.get('startedById'),
    closedOn: row.get('closedOn'),
  }),
);
