/**
 * Every list of the product: the name code uses for it, and its address on the site, which is its identity. The order is the one they are created in: a
 * list comes after those its lookups point to.
 */
export const listUrls = {
  serviceAreas: 'Lists/ServiceAreas',
  units: 'Lists/Units',
  suppliers: 'Lists/Suppliers',
  agreements: 'Lists/Agreements',
  agreementOptions: 'Lists/AgreementOptions',
  agreementSuppliers: 'Lists/AgreementSuppliers',
  resourceGroup: 'Lists/ResourceGroup',
  ruleValues: 'Lists/RuleValues',
  needRequests: 'Lists/NeedRequests',
  procurements: 'Lists/Procurements',
  assessments: 'Lists/Assessments',
  revisionCampaigns: 'Lists/RevisionCampaigns',
  followUps: 'Lists/FollowUps',
  callOffs: 'Lists/CallOffs',
  reminderResponses: 'Lists/ReminderResponses',
  quoteRequests: 'Lists/QuoteRequests',
  benefits: 'Lists/Benefits',
  training: 'Lists/Training',
  trainingRecords: 'Lists/TrainingRecords',
  toolAccess: 'Lists/ToolAccess',
  guidanceDocuments: 'GuidanceDocuments',
  indicators: 'Lists/Indicators',
  reminderRules: 'Lists/ReminderRules',
  notificationChoices: 'Lists/NotificationChoices',
} as const;
export type ListKey = keyof typeof listUrls;
export const listKeys = Object.keys(listUrls) as readonly ListKey[];
