/** SP.ChangeType: what has happened. */
export const changeType = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  moveAway: 5,
  moveInto: 6,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  roleUpdate: 10,
  assignmentAdd: 11,
  assignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  navigation: 16,
  /** A thing got rights of its own, and inherits again. */
  scopeAdd: 17,
  scopeDelete: 18,
} as const;

export type ChangeType = (typeof changeType)[keyof typeof changeType];

/** What it has happened to; each is a type of its own in the answer (`SP.ChangeItem`, `SP.ChangeWeb` …). */
export type ChangedObject =
  | 'item'
  | 'list'
  | 'web'
  | 'site'
  | 'file'
  | 'folder'
  | 'field'
  | 'view'
  | 'contenttype'
  | 'group'
  | 'user'
  | 'alert'
  | 'securitypolicy';

/** One line of the change log, before it is written. */
export interface Change {
  readonly object: ChangedObject;
  readonly type: ChangeType;
  readonly webId: string;
  /** Of a list, or of something in it. */
  readonly list?: { readonly number: number; readonly id: string };
  readonly itemId?: number;
  /** Of an item, file or folder. */
  readonly uniqueId?: string;
  /** The id of a column, view, content type, group or person. */
  readonly objectId?: string;
  readonly editor?: number;
}
