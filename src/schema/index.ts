import { agreementOptions } from './agreement-options';
import { agreementSuppliers } from './agreement-suppliers';
import { agreements } from './agreements';
import { assessments } from './assessments';
import { callOffs } from './call-offs';
import { followUps } from './follow-ups';
import type { ListDeclaration } from './list';
import { procurements } from './procurements';
import { reminderResponses } from './reminder-responses';
import { resourceGroup } from './resource-group';
import { ruleValues } from './rule-values';
import { serviceAreas } from './service-areas';
import { suppliers } from './suppliers';
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
  procurements,
  assessments,
  followUps,
  callOffs,
  reminderResponses,
];
