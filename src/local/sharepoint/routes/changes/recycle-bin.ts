import { accessDenied, badArgument, duplicateValue, listTitleTaken, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { DuplicateValueError } from '../../store/item-store';
import { NameTakenError } from '../../store/item-path';
import { firstStage, recycledKinds, secondStage, type Recycled } from '../../store/recycle-bin';
import { OriginMissingError } from '../../store/recycled-items';
import { ListTakenError } from '../../store/recycled-lists';
import { storeOf } from '../../store/site-store';
import { listOfValues, objectOf, textOf } from '../body';
import { recycledEntities, recycledEntity, visibleEntries, type Bin } from './recycle-bin-entity';

const binOf = (request: SpRequest): Bin => (request.segments[0]?.name === 'site' ? 'Site' : 'Web');

const visible = (request: SpRequest): Recycled[] => visibleEntries(request, binOf(request));

function entryOf(request: SpRequest): Recycled {
  const id = request.addresses['recyclebinitem']?.value ?? '';
  const entry = visible(request).find((one) => one.id === id);
  // [W]
  if (!entry) throw badArgument();
  return entry;
}

type Act = (request: SpRequest, entry: Recycled) => void;

const purge: Act = (request, entry) => storeOf(request.server).recycleBin.purge(entry);

const toSecondStage: Act = (request, entry) => storeOf(request.server).recycleBin.toSecondStage(entry);

/** Whoever may not add there, or not see it, puts nothing back, though it be one's own deletion. [?] */
function requireThere(request: SpRequest, { kind, listNumber, itemId }: Recycled): void {
  const listId = storeOf(request.server).lists.byNumber(listNumber)?.record.id;
  if (listId === undefined) throw accessDenied();
  if (kind === recycledKinds.list) return requirePermission(request, 'ManageLists', { listId });
  requirePermission(request, 'ViewListItems', { listId, itemId });
  requirePermission(request, 'AddListItems', { listId, itemId });
}

const restore: Act = (request, entry) => {
  try {
    request.server.database.transaction(() => {
      storeOf(request.server).recycleBin.restore(entry);
      requireThere(request, entry);
    });
  } catch (error) {
    if (error instanceof ListTakenError) throw listTitleTaken();
    if (error instanceof DuplicateValueError) throw duplicateValue(error.column);
    // Both [?], in the words that the page of the recycle bin has for them.
    if (error instanceof NameTakenError) {
      throw new SpError(
        400,
        '-2130575257, Microsoft.SharePoint.SPException',
        `A file or folder with the name '${entry.dirName}/${entry.leafName}' already exists. To restore the file, rename the existing file and try again.`,
        { cause: error },
      );
    }
    if (error instanceof OriginMissingError) {
      throw new SpError(
        404,
        '-2147024894, System.IO.FileNotFoundException',
        `The original location '${error.dirName}' of this item does not exist. To restore it, restore what it was in first.`,
        { cause: error },
      );
    }
    throw error;
  }
};

const withOne =
  (act: Act) =>
  (request: SpRequest): SpResponse => {
    act(request, entryOf(request));
    return { status: 200 };
  };

/** Each by itself: as on the page, what cannot be done stops nothing that has been done. */
const withAll =
  (act: Act, stages: readonly number[] = [firstStage, secondStage]) =>
  (request: SpRequest): SpResponse => {
    for (const entry of visible(request)) if (stages.includes(entry.state)) act(request, entry);
    return { status: 200 };
  };

const withNamed =
  (act: Act) =>
  (request: SpRequest): SpResponse => {
    const ids = (listOfValues(objectOf(request.body)['ids']) ?? []).map((id) => textOf(id).toLowerCase());
    const found = visible(request).filter((entry) => ids.includes(entry.id));
    if (found.length < new Set(ids).size || ids.length === 0) throw badArgument();
    for (const entry of found) act(request, entry);
    return { status: 200 };
  };

const ofBin = (bin: string): SpRoute[] => [
  {
    method: 'GET',
    pattern: bin,
    handle: (request) => ({ status: 200, content: recycledEntities(request, binOf(request)) }),
  },
  { method: 'POST', pattern: `${bin}/deleteall`, handle: withAll(purge) },
  { method: 'POST', pattern: `${bin}/deleteallsecondstageitems`, handle: withAll(purge, [secondStage]) },
  { method: 'POST', pattern: `${bin}/movealltosecondstage`, handle: withAll(toSecondStage) },
  { method: 'POST', pattern: `${bin}/restoreall`, handle: withAll(restore) },
  { method: 'POST', pattern: `${bin}/deletebyids`, handle: withNamed(purge) },
  { method: 'POST', pattern: `${bin}/movetosecondstagebyids`, handle: withNamed(toSecondStage) },
  { method: 'POST', pattern: `${bin}/restorebyids`, handle: withNamed(restore) },
];

export const recycleBinRoutes: readonly SpRoute[] = [
  ...ofBin('web/recyclebin'),
  ...ofBin('site/recyclebin'),
  {
    method: 'GET',
    pattern: '{recyclebinitem}',
    handle: (request) => ({ status: 200, content: recycledEntity(request, binOf(request), entryOf(request)) }),
  },
  { method: 'DELETE', pattern: '{recyclebinitem}', handle: withOne(purge) },
  { method: 'POST', pattern: '{recyclebinitem}/deleteobject', handle: withOne(purge) },
  { method: 'POST', pattern: '{recyclebinitem}/movetosecondstage', handle: withOne(toSecondStage) },
  { method: 'POST', pattern: '{recyclebinitem}/restore', handle: withOne(restore) },
];
