import type { Right } from '../../schema/groups';

/** A field as the site has it; attributes by SharePoint's names. */
export type FoundField = Readonly<Record<string, unknown>> & {
  readonly InternalName: string;
  readonly FieldTypeKind: number;
  readonly TypeAsString: string;
};

export interface FoundView {
  readonly Id: string;
  readonly Title: string;
  readonly ServerRelativeUrl: string;
  readonly ViewQuery: string | null;
  readonly RowLimit: number;
  readonly DefaultView: boolean;
  readonly ViewFields: { readonly Items: readonly string[] };
}

/** The levels that somebody has been given at a place. */
export interface FoundAssignment {
  readonly principalId: number;
  readonly roleIds: readonly number[];
}

export interface FoundList {
  readonly id: string;
  readonly title: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly hasOwnRights: boolean;
  readonly fields: readonly FoundField[];
  readonly views: readonly FoundView[];
  readonly assignments: readonly FoundAssignment[];
}

export interface FoundGroup {
  readonly id: number;
  readonly description: string;
  /** Login names, lower case. */
  readonly members: readonly string[];
}

/** SharePoint's built-in levels; `owner` is Full Control, for the site's owners. */
export type RoleLevel = Exclude<Right, 'none'> | 'owner';

/** What of the declared things a site has. */
export interface SiteState {
  readonly siteUrl: string;
  readonly roleIds: Readonly<Record<RoleLevel, number>>;
  /** Levels that SharePoint gives and takes by itself (Limited Access): never touched. */
  readonly systemRoleIds: readonly number[];
  /** The site's own group of owners, when it has one. */
  readonly ownerGroupId: number | null;
  /** By title, lower case. */
  readonly groups: ReadonlyMap<string, FoundGroup>;
  readonly siteAssignments: readonly FoundAssignment[];
  /** By address relative to the site, lower case. */
  readonly lists: ReadonlyMap<string, FoundList>;
  /** Titles in use on the site, lower case, with the address of the list that has each: SharePoint lets two lists share none. */
  readonly titles: ReadonlyMap<string, string>;
}
