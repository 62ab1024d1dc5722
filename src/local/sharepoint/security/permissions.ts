/** SharePoint's permission kinds as bits of one 64-bit mask; kind n is bit n - 1 ([MS-WSSFO] base permissions, SP.PermissionKind). */
const kinds = {
  ViewListItems: 1,
  AddListItems: 2,
  EditListItems: 3,
  DeleteListItems: 4,
  ApproveItems: 5,
  OpenItems: 6,
  ViewVersions: 7,
  DeleteVersions: 8,
  CancelCheckout: 9,
  ManagePersonalViews: 10,
  ManageLists: 12,
  ViewFormPages: 13,
  Open: 17,
  ViewPages: 18,
  AddAndCustomizePages: 19,
  ManageSubwebs: 24,
  CreateGroups: 25,
  ManagePermissions: 26,
  BrowseDirectories: 27,
  BrowseUserInfo: 28,
  ManageWeb: 31,
  UseRemoteAPIs: 38,
  EnumeratePermissions: 63,
} as const;

export type PermissionKind = keyof typeof kinds;

export const permissionBit = (kind: PermissionKind): bigint => 1n << BigInt(kinds[kind] - 1);

/** What SharePoint answers for a site owner: High 2147483647, Low 4294967295. */
export const fullMask = 0x7fffffffffffffffn;

export const includes = (mask: bigint, kind: PermissionKind): boolean => (mask & permissionBit(kind)) !== 0n;

export const maskFrom = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low);

/** Two decimal strings, as in SP.BasePermissions. */
export const highAndLow = (mask: bigint): { High: string; Low: string } => ({
  High: (mask >> 32n).toString(),
  Low: (mask & 0xffffffffn).toString(),
});
