import type { PathSegment } from './request';

const uploads: ReadonlySet<string> = new Set([
  'startupload',
  'continueupload',
  'finishupload',
  'savebinarystream',
  'uploadimage',
]);
const collections: ReadonlySet<string> = new Set(['files', 'attachmentfiles']);
const additions: ReadonlySet<string> = new Set(['add', 'addusingpath', 'addtemplatefile']);

/** True for calls whose body is a file's content, whatever the content type says: PnPjs sends every content as JSON's. */
export function takesBytes(segments: readonly PathSegment[]): boolean {
  const last = segments.at(-1);
  if (last === undefined) return false;
  if (last.name === '$value' || uploads.has(last.name)) return true;
  return additions.has(last.name) && last.args !== null && collections.has(segments.at(-2)?.name ?? '');
}
