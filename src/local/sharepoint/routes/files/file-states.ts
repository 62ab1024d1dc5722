import { lastArguments } from '../../http/arguments';
import { accessDenied, badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { checkIn, checkOut, undoCheckOut } from '../../files/checkout';
import { changeableFileOf, fileOf, mayOn } from '../../files/find';
import { readState } from '../../files/file-state';
import { decide, publish, unpublish } from '../../files/publish';
import { moderation } from '../../store/moderation';

const done: SpResponse = { status: 200 };
const longestComment = 1023;

function commentOf(request: SpRequest): string {
  const [comment] = lastArguments(request, 'comment');
  const text = comment?.kind === 'text' ? comment.value : '';
  if (text.length > longestComment) throw badArgument();
  return text;
}

/** Check-in types: 0 minor, 1 major, 2 over the version before. */
function checkInFile(request: SpRequest): SpResponse {
  const file = changeableFileOf(request);
  const [, type] = lastArguments(request, 'comment', 'checkInType');
  const text = commentOf(request);
  const kind = Number(type?.value ?? 1);
  // Where a library has no minor versions, every check-in makes a major one: Microsoft's example of a plain library sends 0 [W].
  checkIn(request, file, text, kind);
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

const decided =
  (status: number) =>
  (request: SpRequest): SpResponse => {
    decide(request, fileOf(request, 'ApproveItems'), commentOf(request), status);
    return done;
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
  {
    method: 'POST',
    pattern: '{file}/publish(?)',
    handle: (request) => {
      publish(request, changeableFileOf(request), commentOf(request));
      return done;
    },
  },
  {
    method: 'POST',
    pattern: '{file}/unpublish(?)',
    handle: (request) => {
      unpublish(request, changeableFileOf(request), commentOf(request));
      return done;
    },
  },
  { method: 'POST', pattern: '{file}/approve(?)', handle: decided(moderation.approved) },
  { method: 'POST', pattern: '{file}/deny(?)', handle: decided(moderation.denied) },
];
