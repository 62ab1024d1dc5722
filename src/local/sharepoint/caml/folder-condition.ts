import type { Sql } from '../odata/sql';
import { textKey } from '../store/text-key';
import type { CamlScope } from './caml-tree';

/** Which rows a view's scope leaves of a folder; `folder` is below the list's root, '' being the root itself. */
export function folderCondition(scope: CamlScope, folder: string): Sql[] {
  const key = textKey(folder);
  const conditions: Sql[] = [];
  if (scope === '' || scope === 'FilesOnly') conditions.push({ sql: 't.dir_key = ?', params: [key] });
  // '0' is the character after '/', so this is every path that begins with the folder's.
  else if (key !== '') {
    conditions.push({
      sql: '(t.dir_key = ? OR (t.dir_key >= ? AND t.dir_key < ?))',
      params: [key, `${key}/`, `${key}0`],
    });
  }
  if (scope === 'FilesOnly' || scope === 'Recursive') conditions.push({ sql: 't.fs_type = 0', params: [] });
  return conditions;
}
