import type { ListKey } from '../../../src/schema/list-keys';

/** Who tries. Those in groups of the site by their group; the others by how they come. */
export const tries = {
  anonymous: { as: null, group: null },
  forgedToken: { as: null, group: null },
  /** An account of another tenant that nobody has invited. */
  strangeGuest: { as: 'siri', group: null },
  /** The same account, put among the readers by hand. */
  invitedGuest: { as: 'siri', group: 'readers' },
  /** Every employee is a reader, in no group by name. */
  employee: { as: 'anne', group: null },
  owner: { as: 'ingrid', group: 'owners' },
  resourcePerson: { as: 'marit', group: 'resources' },
  lead: { as: 'eva', group: 'leads' },
  botReading: { as: 'app:read', group: null },
  botWriting: { as: 'app:write', group: null },
  botManaging: { as: 'app:manage', group: null },
  bot: { as: 'app:fullcontrol', group: null },
  siteOwner: { as: 'admin', group: null },
} as const;
export type Trier = keyof typeof tries;

/** How far somebody comes with a list: each may what those before may. `full` sees and gives rights. */
export type Reach = 'nothing' | 'reads' | 'writes' | 'manages' | 'full';

type Kind = 'register' | 'followUp' | 'procurement' | 'settings' | 'internal' | 'own' | 'reported';

/**
 * domain.md section 1, read anew: what is not of the schema is not wrong in both. Readers read the register, suppliers, areas, rules, guidance; owners also change
 * agreements, options, follow-ups, call-offs, assessments; the resource group also needs and procurements, quote requests, benefits; the leads all, and settings.
 */
export const kindOfList: Readonly<Record<ListKey, Kind>> = {
  agreements: 'register',
  agreementOptions: 'register',
  agreementSuppliers: 'register',
  suppliers: 'register',
  followUps: 'followUp',
  callOffs: 'followUp',
  assessments: 'followUp',
  // What those who got a reminder answered: the trail of decisions.
  reminderResponses: 'followUp',
  procurements: 'procurement',
  quoteRequests: 'procurement',
  revisionCampaigns: 'procurement',
  benefits: 'procurement',
  serviceAreas: 'settings',
  units: 'settings',
  // Whom to ask in each area, so everybody's to read.
  resourceGroup: 'settings',
  ruleValues: 'settings',
  reminderRules: 'settings',
  guidanceDocuments: 'settings',
  training: 'settings',
  // Say something of single persons, or are not published yet.
  trainingRecords: 'internal',
  toolAccess: 'internal',
  indicators: 'internal',
  // A row for each person, of how they want to be told.
  notificationChoices: 'own',
  // What employees report: everybody adds, and changes only what they added.
  needRequests: 'reported',
};

const ofKind: Readonly<Record<Kind, Readonly<Record<'reader' | 'owner' | 'resource' | 'lead', Reach>>>> = {
  register: { reader: 'reads', owner: 'writes', resource: 'writes', lead: 'manages' },
  followUp: { reader: 'nothing', owner: 'writes', resource: 'writes', lead: 'manages' },
  procurement: { reader: 'nothing', owner: 'reads', resource: 'writes', lead: 'manages' },
  settings: { reader: 'reads', owner: 'reads', resource: 'reads', lead: 'manages' },
  internal: { reader: 'nothing', owner: 'reads', resource: 'reads', lead: 'manages' },
  own: { reader: 'writes', owner: 'writes', resource: 'writes', lead: 'manages' },
  reported: { reader: 'writes', owner: 'writes', resource: 'writes', lead: 'manages' },
};

/** How far this one comes with this list. */
export function reachOf(trier: Trier, list: ListKey): Reach {
  const kind = ofKind[kindOfList[list]];
  switch (trier) {
    case 'anonymous':
    case 'forgedToken':
    case 'strangeGuest':
      return 'nothing';
    case 'invitedGuest':
    case 'employee':
      return kind.reader;
    case 'owner':
      return kind.owner;
    case 'resourcePerson':
      return kind.resource;
    case 'lead':
      return kind.lead;
    // What Sites.Selected grants is granted on the whole site: an app is not held back list by list.
    case 'botReading':
      return 'reads';
    case 'botWriting':
      return 'writes';
    case 'botManaging':
      return 'manages';
    case 'bot':
    case 'siteOwner':
      return 'full';
  }
}

/** Rows that only who made them may read, or change; whoever may override list behaviours may all the same. */
export const onlyOwnRead: readonly ListKey[] = ['notificationChoices'];
export const onlyOwnChanged: readonly ListKey[] = ['notificationChoices', 'reminderResponses', 'needRequests'];
export const overriders: readonly Trier[] = ['botManaging', 'bot', 'siteOwner'];
