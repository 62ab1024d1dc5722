import type { SpRequest } from '../http/request';
import type { SqlValue } from '../store/database';
import { keepsDrafts } from '../store/drafts';
import { isModerated } from '../store/moderated';
import { moderation, submitted, unapproved, versionWhen } from '../store/moderation';
import { storeOf } from '../store/site-store';
import { isDraft, majorOf, nextMajor, nextMinor } from '../store/version-number';
import { noApproval, noDrafts, notPublished, notSubmitted } from './file-errors';
import { stateOf } from './file-entity';
import { refuseAnyCheckOut } from './checkout';
import { writeState } from './file-state';
import type { LocatedRow } from './locate';
import { update } from './write';

/** The draft becomes the next major version and is no draft any more [R] pnp/pnpcore PublishFileTest, UnpublishFileTest. */
export function publish(request: SpRequest, file: LocatedRow, comment: string): void {
  requireDrafts(request, file);
  const { version } = file.item;
  // [?] What is published already stays as it is.
  if (!isDraft(version)) return;
  // What needs approval becomes a major version when it is approved [D], Pending until then.
  mark(request, file, comment, isModerated(file.list.record) ? version : nextMajor(version), submitted(file.list));
}

/** The published version becomes a draft after the newest version before it. */
export function unpublish(request: SpRequest, file: LocatedRow, comment: string): void {
  requireDrafts(request, file);
  const { version } = file.item;
  if (isDraft(version)) {
    // "Removes the file from content approval" [D].
    if (file.item.columns['moderation'] !== moderation.pending) throw notPublished(file.path);
    mark(request, file, comment, version, unapproved(file.list, true));
    return;
  }
  const [, before] = storeOf(request.server).items.versions(file.list, file.item);
  const under = majorOf(version) - 1;
  mark(
    request,
    file,
    comment,
    nextMinor(before && majorOf(before.version) === under ? before.version : under),
    unapproved(file.list, true),
  );
}

function requireDrafts(request: SpRequest, file: LocatedRow): void {
  if (!keepsDrafts(file.list)) throw noDrafts();
  refuseAnyCheckOut(request, file);
}

/** Another number and comment for the same content: nobody's edit, and no version of its own. */
function mark(
  request: SpRequest,
  file: LocatedRow,
  comment: string,
  version: number,
  more: Readonly<Record<string, SqlValue>>,
): void {
  const { modified, editor } = file.item.columns;
  const kept = { modified: modified ?? null, editor: editor ?? null };
  update(request, file, { ...kept, file: writeState({ ...stateOf(file), comment }), version, ...more });
}

/** The decision about what was handed in [R] pnp/pnpcore ApproveFileTest: the comment is the approver's, the check-in's own stays. */
export function decide(request: SpRequest, file: LocatedRow, comment: string, status: number): void {
  const { list, item } = file;
  if (!isModerated(list.record)) throw noApproval();
  refuseAnyCheckOut(request, file);
  // "You cannot approve a minor version" [D].
  if (item.columns['moderation'] === moderation.draft) throw notSubmitted(file.path);
  const { modified, editor, version } = item.columns;
  update(request, file, {
    modified: modified ?? null,
    editor: editor ?? null,
    version: versionWhen(Number(version), status),
    moderation: status,
    moderation_comment: comment === '' ? null : comment,
  });
}
