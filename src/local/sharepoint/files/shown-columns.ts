import type { SpRequest } from '../http/request';
import type { SqlValue } from '../store/database';
import { readState } from './file-state';
import type { LocatedRow } from './locate';

/** To others a file is as it was before someone checked it out. */
export function shownColumns(request: SpRequest, { item }: LocatedRow): Readonly<Record<string, SqlValue>> {
  const checkout = readState(item.columns['file'])?.checkout;
  return checkout && checkout.by !== request.caller.userId ? checkout.before : item.columns;
}
