import type { SpRequest } from '../../http/request';
import type { LoggedChange } from '../../store/change-log';
import { formatToken } from '../../store/change-token';
import { changeType } from '../../store/change-types';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';

/** How many lines of the log one answer tells. */
const mostLines = 1000;

export interface ChangedItems {
  /** Added, changed and restored, and still there. */
  readonly changed: readonly number[];
  /** As `Id` elements: what is no longer there, what has another name, a list that was restored. */
  readonly ids: readonly string[];
  /** A column or a setting of the list: everything is told anew. */
  readonly schemaChanged: boolean;
  /** Where to go on from, if there is more. */
  readonly next?: string;
}

const objects: readonly string[] = ['item', 'list', 'field', 'contenttype'];

/** @throws BadTokenError */
export function changedSince(request: SpRequest, list: List, start: string, mostItems = mostLines): ChangedItems {
  const { changes, items } = storeOf(request.server);
  const { id } = list.record;
  const lines = changes.query({
    scope: 'list',
    id,
    start,
    objects,
    types: Object.values(changeType),
    limit: mostLines + 1,
  });
  const told = within(lines, mostItems);
  const ofItems = told.filter(({ object }) => object === 'item');
  // The last of an item's lines decides: what is deleted and restored is there.
  const last = new Map(ofItems.map((line) => [line.itemId, line]));
  const gone = [...last.values()].filter(({ type, itemId }) => departures.has(type) || !items.get(list, itemId));
  const missing = new Set(gone.map(({ itemId }) => itemId));
  const renamed = new Map(
    ofItems.filter(({ type, itemId }) => type === changeType.rename && !missing.has(itemId)).map((line) => [line.itemId, line]),
  );
  const isRestored = told.some(({ object, type }) => object === 'list' && type === changeType.restore);
  const end = told.at(-1);
  return {
    changed: [...last.keys()].filter((itemId) => !missing.has(itemId)),
    ids: [
      ...(isRestored ? ['<Id ChangeType="Restore" />'] : []),
      ...gone.map((line) => idXml(line.type === changeType.moveAway ? 'MoveAway' : 'Delete', line)),
      ...[...renamed.values()].map((line) => idXml('Rename', line)),
    ],
    schemaChanged: told.some(({ object }) => object !== 'item'),
    ...(told.length < lines.length && end ? { next: formatToken('list', id, end.at, end.sequence) } : {}),
  };
}

const departures: ReadonlySet<number> = new Set([changeType.delete, changeType.moveAway]);

/** As many lines as tell of no more items than are wanted. */
function within(lines: readonly LoggedChange[], mostItems: number): readonly LoggedChange[] {
  const seen = new Set<number>();
  const end = lines.slice(0, mostLines).findIndex(({ object, itemId }) => {
    if (object === 'item') seen.add(itemId);
    return seen.size > mostItems;
  });
  return lines.slice(0, end < 0 ? mostLines : end);
}

/** [W] a recorded answer in a public repository */
const idXml = (kind: 'Delete' | 'MoveAway' | 'Rename', { itemId, uniqueId }: LoggedChange): string =>
  `<Id ChangeType="${kind}" UniqueId="{${uniqueId.toUpperCase()}}">${itemId}</Id>`;
