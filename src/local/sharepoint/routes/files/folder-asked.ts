import { SpError } from '../../http/errors';
import type { SpRequest } from '../../http/request';
import type { List } from '../../store/list';
import { textKey } from '../../store/text-key';
import { storeOf } from '../../store/site-store';

/** The folder a query is asked of, below the list's root; '' when none is named. */
export function folderAsked(request: SpRequest, list: List, path: unknown): string {
  if (typeof path !== 'string' || path.trim() === '') return '';
  const { lists } = storeOf(request.server);
  const root = lists.pathOf(list);
  const asked = path.trim().replace(/\/+$/, '');
  const key = textKey(asked);
  const rootKey = textKey(root);
  // [?] a path that is not below the list.
  if (key !== rootKey && !key.startsWith(`${rootKey}/`)) throw fileNotFound();
  const folder = asked.slice(root.length);
  if (folder === '') return '';
  const found = lists.database.value(`SELECT 1 FROM ${list.table} WHERE ref_key = ? AND fs_type = 1`, [textKey(folder)]);
  if (found === undefined) throw fileNotFound();
  return folder;
}

/** [?] */
const fileNotFound = (): SpError => new SpError(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
