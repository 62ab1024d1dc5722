/** The site groups of domain.md section 1. The name is SharePoint's title of the group; a person may be in several. */
export const groups = {
  readers: {
    title: 'Lesarar',
    description: 'Alle tilsette: les avtaleregisteret, leverandørar, tenesteområde, reglar og rettleiing.',
    everyEmployee: true,
  },
  owners: {
    title: 'Avtaleeigarar',
    description: 'Avtaleeigarar og stedfortredarar: endrar avtalar, opsjonar, leverandørar, oppfølging, avrop og vurderingar.',
    everyEmployee: false,
  },
  resources: {
    title: 'Ressursgruppe',
    description: 'Den innkjøpsfaglege ressursgruppa: òg behov, anskaffingar, prisførespurnader og gevinstar.',
    everyEmployee: false,
  },
  leads: {
    title: 'Innkjøpsleiing',
    description: 'Innkjøpsleiinga: alle lister og alle innstillingar.',
    everyEmployee: false,
  },
} as const satisfies Readonly<Record<string, SiteGroup>>;

/** A SharePoint group of the site. `everyEmployee`: the claim "everyone except external users" is a member, so guests are added by hand. */
export interface SiteGroup {
  readonly title: string;
  readonly description: string;
  readonly everyEmployee: boolean;
}

export type GroupKey = keyof typeof groups;
export const groupKeys = Object.keys(groups) as readonly GroupKey[];

/** What a group may do with a list: SharePoint's built-in levels Read, Contribute and Edit, found by kind because their names follow the site's language. */
export type Right = 'none' | 'read' | 'write' | 'manage';
export type Rights = Readonly<Record<GroupKey, Right>>;

/** Read by every employee, changed by owners and upwards. */
export const registerRights: Rights = { readers: 'read', owners: 'write', resources: 'write', leads: 'manage' };
/** Sensitive follow-up of agreements: not for every employee. */
export const followUpRights: Rights = { readers: 'none', owners: 'write', resources: 'write', leads: 'manage' };
/** Work of the resource group. Owners read it to see what is coming. */
export const procurementRights: Rights = { readers: 'none', owners: 'read', resources: 'write', leads: 'manage' };
/** Where everybody keeps a row of their own. */
export const everybodyWrites: Rights = { readers: 'write', owners: 'write', resources: 'write', leads: 'manage' };
/** Kept by the procurement lead, read by every employee. */
export const settingRights: Rights = { readers: 'read', owners: 'read', resources: 'read', leads: 'manage' };
/** Kept by the procurement lead, for those who work with procurement. */
export const internalSettingRights: Rights = { readers: 'none', owners: 'read', resources: 'read', leads: 'manage' };
