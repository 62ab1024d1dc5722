import { nameNotPermitted, pathTooLong } from './file-errors';

const longestPath = 400;
const longestName = 255;

/** Names that Windows and SharePoint keep for themselves [D]: support.microsoft.com, "Invalid file names and file types in OneDrive and SharePoint". */
const reserved = /^(?:\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|_vti_|~\$.*|.*_vti_.*)$/i;

/** Throws what SharePoint Online answers for a name that it does not take. `#` and `%` are allowed. */
export function checkName(name: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are just what must not be in a name
  if (name === '' || /["*:<>?/\\|\u0000-\u001f]/.test(name) || reserved.test(name)) throw nameNotPermitted();
  if (/^\s|\s$|\.$/.test(name)) throw nameNotPermitted();
  if (name.length > longestName) throw pathTooLong();
}

/** `path` is server-relative; the limit counts what follows the first slash. */
export function checkPathLength(path: string): void {
  if (path.length - 1 > longestPath) throw pathTooLong();
}

/** `a.txt` → `a1.txt`, for the names that are taken already. */
export function freeFileName(name: string, isTaken: (candidate: string) => boolean): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = `${stem}${number}${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
