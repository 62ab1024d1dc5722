import { lastArguments } from '../../http/arguments';
import { accessDenied, badArgument, notImplemented } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { checkIn, checkOut, undoCheckOut } from '../../files/checkout';
import { changeableFileOf, fileOf, mayOn } from '../../files/find';
import { readState } from '../../files/file-state';

const done: SpResponse = { status: 200 };
const longestComment = 1023;

/** Check-in types: 0 minor, 1 major, 2 over the version before. */
function checkInFile(request: SpRequest): SpResponse {
  const file = changeableFileOf(request);
  const [comment, type] = lastArguments(request, 'comment', 'checkInType');
  const text = comment?.kind === 'text' ? comment.value : '';
  if (text.length > longestComment) throw badArgument();
  const kind = Number(type?.value ?? 1);
  // Where a library has no minor versions, every check-in makes a major one: Microsoft's example of a plain library sends 0 [W].
  if (kind === 0 && file.list.record.settings.more?.['EnableMinorVersions'] === true) throw notImplemented('minor versions');
  checkIn(request, file, text, kind === 2);
  return done;
}

/** Another's check-out is undone by who may override it. */
function undo(request: SpRequest): SpResponse {
  const file = fileOf(request, 'EditListItems');
  const by = readState(file.item.columns['file'])?.checkout?.by;
  if (by !== undefined && by !== request.caller.userId && !mayOn(request, file, 'CancelCheckout')) throw accessDenied();
  undoCheckOut(request, file);
  return done;
}

const later =
  (what: string) =>
  (request: SpRequest): never => {
    fileOf(request);
    throw notImplemented(what);
  };

export const fileStateRoutes: readonly SpRoute[] = [
  {
    method: 'POST',
    pattern: '{file}/checkout(?)',
    handle: (request) => {
      checkOut(request, fileOf(request, 'EditListItems'));
      return done;
    },
  },
  { method: 'POST', pattern: '{file}/checkin(?)', handle: checkInFile },
  { method: 'POST', pattern: '{file}/undocheckout(?)', handle: undo },
  // Lists of this server have major versions only and no content approval.
  ...['publish', 'unpublish'].map((name): SpRoute => ({
    method: 'POST',
    pattern: `{file}/${name}(?)`,
    handle: later('minor versions'),
  })),
  ...['approve', 'deny'].map((name): SpRoute => ({
    method: 'POST',
    pattern: `{file}/${name}(?)`,
    handle: later('content approval'),
  })),
];
