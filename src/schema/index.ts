import { agreementOptions } from './agreement-options';
import { agreementSuppliers } from './agreement-suppliers';
import { agreements } from './agreements';
import { assessments } from './assessments';
import { benefits } from './benefits';
import { callOffs } from './call-offs';
import { followUps } from './follow-ups';
import { guidanceDocuments } from './guidance-documents';
import { indicators } from './indicators';
import type { ListDeclaration } from './list';
import { needRequests } from './need-requests';
import { notificationChoices } from './notification-choices';
import { procurements } from './procurements';
import { quoteRequests } from './quote-requests';
import { reminderResponses } from './reminder-responses';
import { reminderRules } from './reminder-rules';
import { resourceGroup } from './resource-group';
import { revisionCampaigns } from './revision-campaigns';
import { ruleValues } from './rule-values';
import { serviceAreas } from './service-areas';
import { suppliers } from './suppliers';
import { toolAccess } from './tool-access';
import { training } from './training';
import { trainingRecords } from './training-records';
import { units } from './units';

/** Every list of the product, each after the lists its lookups point to. */
export const allLists: readonly ListDeclaration[] = [
  serviceAreas,
  units,
  suppliers,
  agreements,
  agreementOptions,
  agreementSuppliers,
  resourceGroup,
  ruleValues,
  needRequests,
  procurements,
  assessments,
  revisionCampaigns,
  followUps,
  callOffs,
  reminderResponses,
  quoteRequests,
  benefits,
  training,
  trainingRecords,
  toolAccess,
  guidanceDocuments,
  indicators,
  reminderRules,
  notificationChoices,
];
