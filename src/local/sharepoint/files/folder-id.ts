import { createHash } from 'node:crypto';

/** The unique id of a folder that has no row, such as a list's root: always the same one for the same thing. */
export function folderId(of: string): string {
  const hex = createHash('sha256').update(`folder ${of}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
