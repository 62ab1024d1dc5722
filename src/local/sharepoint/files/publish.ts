import type { SpRequest } from '../http/request';
import { keepsDrafts } from '../store/drafts';
import { storeOf } from '../store/site-store';
import { isDraft, majorOf, nextMajor, nextMinor } from '../store/version-number';
import { checkedOutBy, noDrafts, notPublished } from './file-errors';
import { stateOf } from './file-entity';
import { writeState } from './file-state';
import type { LocatedRow } from './locate';
import { loginOf, update } from './write';

/** The draft becomes the next major version and is no draft any more [R] pnp/pnpcore PublishFileTest, UnpublishFileTest. */
export function publish(request: SpRequest, file: LocatedRow, comment: string): void {
  requireDrafts(request, file);
  const { version } = file.item;
  // [?] What is published already stays as it is.
  if (isDraft(version)) mark(request, file, comment, nextMajor(version));
}

/** The published version becomes a draft after the newest version before it. */
export function unpublish(request: SpRequest, file: LocatedRow, comment: string): void {
  requireDrafts(request, file);
  const { version } = file.item;
  if (isDraft(version)) throw notPublished(file.path);
  const [, before] = storeOf(request.server).items.versions(file.list, file.item);
  const under = majorOf(version) - 1;
  mark(request, file, comment, nextMinor(before && majorOf(before.version) === under ? before.version : under));
}

function requireDrafts(request: SpRequest, file: LocatedRow): void {
  if (!keepsDrafts(file.list)) throw noDrafts();
  const { checkout } = stateOf(file);
  // [?] in which words
  if (checkout) throw checkedOutBy(file.path, loginOf(request, checkout.by));
}

/** Another number and comment for the same content: nobody's edit, and no version of its own. */
function mark(request: SpRequest, file: LocatedRow, comment: string, version: number): void {
  const { modified, editor } = file.item.columns;
  const kept = { modified: modified ?? null, editor: editor ?? null };
  update(request, file, { ...kept, file: writeState({ ...stateOf(file), comment }), version });
}
