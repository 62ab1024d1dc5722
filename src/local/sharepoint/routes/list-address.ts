import type { SpRequest } from '../http/request';
import type { List } from '../store/list';

/** Where REST finds a list, below `_api`. */
export const listUri = (list: List): string => `Web/Lists(guid'${list.record.id}')`;

/** Where a browser finds it: `/sites/innkjop/Lists/Avtalar`. */
export const pathOf = (request: SpRequest, list: List): string => `${request.web.path}/${list.record.url}`;
