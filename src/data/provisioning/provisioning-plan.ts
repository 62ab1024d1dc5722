import type { Column } from '../../schema/column-types';
import type { GroupKey } from '../../schema/groups';
import type { ListDeclaration, ViewDeclaration } from '../../schema/list';
import type { Attributes } from './field-shape';
import type { RoleLevel, SiteState } from './site-state';

/** What changes in the levels of one group at one place. `siteOwners` is the site's own group of owners. */
export interface RightChange {
  readonly group: GroupKey | 'siteOwners';
  readonly level: RoleLevel | 'none';
  readonly addRoleId: number | null;
  readonly removeRoleIds: readonly number[];
}

export interface GroupChange {
  readonly group: GroupKey;
  readonly create: boolean;
  readonly setDescription: boolean;
  /** Login names that are to become members. */
  readonly addMembers: readonly string[];
}

/** `column` is missing for a list's own Title column where the product does not use it: it only stops being required. */
export interface FieldChange {
  readonly name: string;
  readonly column: Column | null;
  readonly create: boolean;
  readonly attributes: Attributes;
}

export interface ViewChange {
  readonly view: ViewDeclaration;
  /** The view's id, or `null` when it is to be made. */
  readonly id: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly setFields: boolean;
}

/** What is to be done with one list. */
export interface ListChange {
  readonly declaration: ListDeclaration;
  /** The list's id, or `null` when it is to be made. */
  readonly id: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldChange[];
  readonly views: readonly ViewChange[];
  readonly breakInheritance: boolean;
  readonly rights: readonly RightChange[];
}

/** Something that SharePoint cannot change in place. It is told, never solved by deleting. */
export interface Conflict {
  readonly list: string;
  readonly column: string;
  readonly problem: string;
  readonly remedy: string;
}

/** What has to be done for a site to be as declared. Making it writes nothing. */
export interface ProvisioningPlan {
  readonly siteUrl: string;
  readonly state: SiteState;
  readonly groups: readonly GroupChange[];
  readonly siteRights: readonly RightChange[];
  /** One for each declared list, also where nothing is to be done. */
  readonly lists: readonly ListChange[];
  readonly conflicts: readonly Conflict[];
}

/** Whether there is nothing to write. Conflicts are no work: a person has to decide. */
export function isEmpty(plan: ProvisioningPlan): boolean {
  return plan.groups.length === 0 && plan.siteRights.length === 0 && plan.lists.every(isUnchanged);
}

export function isUnchanged(change: ListChange): boolean {
  return (
    change.id !== null &&
    !change.breakInheritance &&
    Object.keys(change.settings).length === 0 &&
    change.fields.length + change.views.length + change.rights.length === 0
  );
}
