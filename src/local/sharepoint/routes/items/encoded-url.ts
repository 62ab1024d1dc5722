import type { SpRequest } from '../../http/request';
import type { SqlValue } from '../../store/database';
import type { List } from '../../store/list';
import { pathOf } from '../list-address';

/** `EncodedAbsUrl`: the whole address of what stands at this path of the list. */
export function encodedUrl(request: SpRequest, list: List): (path: SqlValue) => string {
  const root = new URL(request.web.url).origin;
  const listPath = pathOf(request, list);
  return (path) =>
    root +
    encodeURI(listPath + String(path ?? ''))
      .replaceAll('#', '%23')
      .replaceAll('?', '%3F');
}
